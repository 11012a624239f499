import { requestReissue } from "@/lib/accounts/request-reissue";
import type { Staff } from "@/lib/actors";
import { apply } from "@/lib/applicants/apply";
import { record } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
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
): Promise<"accepted" | "nothing-to-send" | { limitedUntil: Date } | "busy"> {
  const caller = await findCaller(id, now);
  if (!caller || caller.state === "unknown") return "nothing-to-send";
  const asker = {
    network: `staff/${staff.id}`,
    alongside: (tx: Tx) => record(tx, staff, { action: "resend-mail", subject: subjectOf(caller) }, now),
  };
  if (caller.state === "pending") return apply({ email: caller.email }, asker, now);
  if (caller.suspendedAt) return "nothing-to-send";
  return requestReissue({ kind: "applicant", email: caller.email }, asker, now);
}
