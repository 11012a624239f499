import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import { startRegistration } from "@/lib/mailed-links/start-registration";
import { startReissue } from "@/lib/mailed-links/start-reissue";
import { employerSubjectOf } from "./employer-side";
import { findHelpdeskSubject } from "./find";
import type { ResendOutcome } from "./resend-mail";

/**
 * 登録メールを再送, on the side of 事業者: an account gets the reissue mail, a pending registration another registration mail.
 * An invitation is sent again by the 担当者 who invites, because it ends with their access and names them. Limits as in
 * `resendMail`.
 */
export async function resendEmployerMail(staff: Staff, id: string, now: Date): Promise<ResendOutcome> {
  const subject = await findHelpdeskSubject(id, now);
  const side = subject?.employer;
  if (!subject || !side) return { outcome: "nothing-to-send" };
  const entry = { action: "resend-mail", subject: employerSubjectOf(side) } as const;
  const origin = { network: `staff/${staff.id}`, alongside: (tx: Tx) => record(tx, staff, entry, now) };
  const account = { kind: "employer", email: subject.email } as const;
  if (side.state === "registered") {
    return side.suspendedAt ? { outcome: "nothing-to-send" } : startReissue(account, origin, now);
  }
  return side.invitedTo ? { outcome: "nothing-to-send" } : startRegistration(account, origin, now);
}
