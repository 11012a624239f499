import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { draftRows } from "./rows";
import { ownDrafts } from "./scope";

/** decided: staff have approved it already. */
export type WithdrawOutcome = "withdrawn" | "decided" | "unknown";

/** 申請の取り下げ: the submission becomes a draft again. */
export async function withdrawSubmission(
  user: ApprovedEmployerUser,
  id: string,
  now: Date,
): Promise<WithdrawOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await draftRows.lock(tx, id, ownDrafts(user));
    if (!before) return "unknown";
    if (before.state === "approved") return "decided";
    if (before.state === "submitted") {
      await draftRows.change(tx, user, before, { state: "draft" }, "update", now);
    }
    return "withdrawn";
  });
}
