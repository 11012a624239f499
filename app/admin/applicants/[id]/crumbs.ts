import { requireAdmin, requireStaff } from "@/lib/auth/current";
import { findHelpdeskSubject, type HelpdeskSubject } from "@/lib/helpdesk/find";
import { viewHelpdeskSubject } from "@/lib/helpdesk/view";
import { recordPage } from "../../../record-page";

type Named = Pick<HelpdeskSubject, "state" | "employer"> & { handle?: string };

/** How pages of staff name a subject: by 識別名, or by the state of the address, never by the address. */
export function applicantName(subject: Named): string {
  if (subject.handle) return subject.handle;
  const { employer } = subject;
  if (subject.state === "unknown" && employer) {
    return employer.state === "registered" ? `${employer.employerName}の担当者` : "事業者登録を申請中の方";
  }
  return subject.state === "pending" ? "申請中の方" : "登録のない方";
}

const path = "/admin/applicants";
const above = [{ label: "求職者", href: path }];

/** The page of one subject. Opening it writes an entry of 操作履歴. */
export const applicantPage = recordPage({
  gate: requireStaff,
  path,
  find: (id, staff) => viewHelpdeskSubject(staff, id, new Date()),
  above,
  name: ({ subject }) => applicantName(subject),
});

/** The pages of its steps. Only an admin may delete. */
export const applicantStepPage = recordPage({
  gate: (step) => (step.endsWith("/delete") ? requireAdmin(step) : requireStaff(step)),
  path,
  find: (id) => findHelpdeskSubject(id, new Date()),
  above,
  name: applicantName,
});
