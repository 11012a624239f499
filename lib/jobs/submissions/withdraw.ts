import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { changeSubmission, lockOwnSubmission } from "./submission";

/** decided: staff have approved it already. */
export type WithdrawOutcome = "withdrawn" | "decided" | "unknown";

/** 申請の取り下げ: the submission becomes a draft again. */
export async function withdrawSubmission(
  user: ApprovedEmployerUser,
  id: string,
  now: Date,
): Promise<WithdrawOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await lockOwnSubmission(tx, user, id);
    if (!before) return "unknown";
    if (before.state === "approved") return "decided";
    if (before.state === "submitted") await changeSubmission(tx, before, { state: "draft" }, now);
    return "withdrawn";
  });
}
