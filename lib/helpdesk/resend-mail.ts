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
 * 登録メールを再送: what the caller could ask for on the site, asked for by a 職員. An open 申請 gets a fresh registration
 * mail, an account the reissue mail. The address's own limits hold, so that nobody is mail-bombed by telephone; the
 * network is named after the 職員, so that a busy helpdesk does not use up the limits of the city hall's network. A
 * second press a moment later sends nothing more.
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
