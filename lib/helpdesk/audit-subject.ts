import type { AuditEntry } from "@/lib/audit/record";
import { employerSubjectOf } from "./employer-side";
import type { HelpdeskSubject } from "./find";

/** The subject of an entry in 操作履歴: named by 識別名 or by the state of the address, never by the address itself. */
export function subjectOf(subject: HelpdeskSubject | undefined): AuditEntry["subject"] {
  if (subject?.state === "registered") return { kind: "applicant", id: subject.id, name: subject.handle };
  // Without an account or registration of a 求職者 the search or look was about the other side.
  if (subject?.state === "unknown" && subject.employer) return employerSubjectOf(subject.employer);
  const name = subject?.state === "pending" ? "申請中のアドレス" : "未登録のアドレス";
  return { kind: "applicant", id: subject?.id ?? "-", name };
}
