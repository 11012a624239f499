import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { changeSubmission, lockOwnSubmission } from "./submission";

/** decided: staff have approved it meanwhile. */
export type TakeBackOutcome = "taken" | "decided" | "unknown";

/** 申請の取り下げ: it becomes a draft again. */
export async function takeBack(
  employer: ApprovedEmployerUser,
  id: string,
  now: Date,
): Promise<TakeBackOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await lockOwnSubmission(tx, employer, id);
    if (!before) return "unknown";
    if (before.state === "approved") return "decided";
    if (before.state === "submitted") await changeSubmission(tx, before, { state: "draft" }, now);
    return "taken";
  });
}
