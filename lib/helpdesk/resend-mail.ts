import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import { startRegistration } from "@/lib/mailed-links/start-registration";
import { startReissue } from "@/lib/mailed-links/start-reissue";
import { subjectOf } from "./audit-subject";
import { findHelpdeskSubject } from "./find";

export type ResendOutcome =
  | { outcome: "accepted" }
  | { outcome: "nothing-to-send" }
  | { outcome: "limited"; until: Date }
  | { outcome: "busy" };

/**
 * 登録メールを再送: a 職員 starts for the subject what the subject could start on the site. A pending registration gets another
 * registration mail, an account the reissue mail. The limits of the address apply, so that a telephone call cannot flood
 * a mailbox; each 職員 counts as a network, so that a busy helpdesk does not use up the limits of the city hall's network.
 * A second press within seconds sends nothing.
 */
export async function resendMail(staff: Staff, id: string, now: Date): Promise<ResendOutcome> {
  const subject = await findHelpdeskSubject(id, now);
  if (!subject || subject.state === "unknown") return { outcome: "nothing-to-send" };
  const origin = {
    network: `staff/${staff.id}`,
    alongside: (tx: Tx) => record(tx, staff, { action: "resend-mail", subject: subjectOf(subject) }, now),
  };
  const account = { kind: "applicant", email: subject.email } as const;
  if (subject.state === "pending") return startRegistration(account, origin, now);
  if (subject.suspendedAt) return { outcome: "nothing-to-send" };
  return startReissue(account, origin, now);
}
