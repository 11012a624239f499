import { approvalStops } from "./staff/approvals";
import { closeStops } from "./staff/close";
import { complaintStops } from "./staff/complaints";
import { csvStops } from "./staff/csv";
import { figuresStops } from "./staff/figures";
import { helpdeskStops } from "./staff/helpdesk";
import { mailStops } from "./staff/mail";
import { noticeStops } from "./staff/notice";
import { ruleStops } from "./staff/rules";
import { signInStops } from "./staff/sign-in";
import type { Stop } from "./stop";

/** One stop for each step of app/(public)/manual/staff-chapters.ts; each chapter has a file. */
export const staffStops: Record<string, Stop> = {
  ...signInStops,
  ...csvStops,
  ...noticeStops,
  ...mailStops,
  ...approvalStops,
  ...complaintStops,
  ...helpdeskStops,
  ...ruleStops,
  ...closeStops,
  ...figuresStops,
};
