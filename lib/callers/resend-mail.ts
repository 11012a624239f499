import { record } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import type { IssueOutcome } from "@/lib/mailed-links/issue";
import { startRegistration } from "@/lib/mailed-links/start-registration";
import { startReissue } from "@/lib/mailed-links/start-reissue";
import type { Staff } from "@/lib/staff/staff";
import { findCaller } from "./find";
import { subjectOf } from "./subject";

/**
 * 登録メールを再送: what the caller could ask for on the site, asked by a clerk. An open 申請 gets a fresh registration mail,
 * an account the reissue mail. The address's own limits hold, so that nobody is mail-bombed by telephone; the network is
 * the clerk's own, so that a busy desk does not use up the city hall's. A second press is the same wish.
 */
export async function resendMail(
  staff: Staff,
  id: string,
  now: Date,
): Promise<{ outcome: "nothing-to-send" } | IssueOutcome> {
  const caller = await findCaller(id, now);
  if (!caller || caller.state === "unknown") return { outcome: "nothing-to-send" };
  const origin = {
    network: `staff/${staff.id}`,
    alongside: (tx: Tx) => record(tx, staff, { action: "resend-mail", subject: subjectOf(caller) }, now),
  };
  const account = { kind: "applicant", email: caller.email } as const;
  if (caller.state === "pending") return startRegistration(account, origin, now);
  if (caller.suspendedAt) return { outcome: "nothing-to-send" };
  return startReissue(account, origin, now);
}
