import type { Employer } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { changeSubmission, lockOwnSubmission } from "./submission";

/** 申請の取り下げ: a draft again, to go on writing. decided: staff were faster. */
export async function takeBack(
  employer: Employer,
  id: string,
  now: Date,
): Promise<"taken" | "decided" | "unknown"> {
  return getDb().transaction(async (tx) => {
    const before = await lockOwnSubmission(tx, employer, id);
    if (!before) return "unknown";
    if (before.state === "approved") return "decided";
    if (before.state === "asked") await changeSubmission(tx, before, { state: "draft" }, now);
    return "taken";
  });
}
