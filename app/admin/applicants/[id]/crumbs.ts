import { requireAdmin, requireStaff } from "@/lib/auth/current";
import { findHelpdeskSubject, type HelpdeskSubject } from "@/lib/helpdesk/find";
import { viewHelpdeskSubject } from "@/lib/helpdesk/view";
import { recordPage } from "../../../record-page";

type Known = Pick<HelpdeskSubject, "state"> & { handle?: string };

/** What a caller is called on the desk: people by 識別名, addresses not at all. */
export function applicantName(subject: Known): string {
  if (subject.handle) return subject.handle;
  return subject.state === "pending" ? "申請中の方" : "登録のない方";
}

const path = "/admin/applicants";
const above = [{ label: "求職者", href: path }];

/** The page of one person: opening it is an entry of 操作履歴. */
export const applicantPage = recordPage({
  gate: requireStaff,
  path,
  find: (id, staff) => viewHelpdeskSubject(staff, id, new Date()),
  above,
  name: ({ subject }) => applicantName(subject),
});

/** The steps below it. Only an admin deletes. */
export const applicantStepPage = recordPage({
  gate: (step) => (step.endsWith("/delete") ? requireAdmin(step) : requireStaff(step)),
  path,
  find: (id) => findHelpdeskSubject(id, new Date()),
  above,
  name: applicantName,
});
