import { getDb, type Tx } from "@/lib/db/client";
import { type Missing, missingForPublishing } from "@/lib/jobs/missing";
import type { OwnJobInput } from "@/lib/jobs/schema";
import { japanDate } from "@/lib/time/japan-day";
import type { Employer } from "../employer";
import { changeSubmission, lockOwnSubmission, type Submission } from "./submission";
import { type SubmissionTarget, type Unwritten, writeSubmission } from "./write";

/** over: its last day has passed. */
export type Asking = "asked" | "over" | { missing: Missing[] };

/** 承認申請, of the text as the page showed it. From here on it is not changed but taken back first. */
export async function askApproval(
  employer: Employer,
  { id, version }: { id: string; version: number },
  now: Date,
): Promise<Asking | "unknown" | "changed"> {
  return getDb().transaction(async (tx) => {
    const before = await lockOwnSubmission(tx, employer, id);
    if (!before) return "unknown";
    if (before.state !== "asked" && before.version !== version) return "changed";
    return askRow(tx, before, now);
  });
}

/** Both in one press. What it lacks is named, and what was typed stays saved. */
export async function saveAndAsk(
  employer: Employer,
  target: SubmissionTarget,
  input: OwnJobInput,
  now: Date,
): Promise<Unwritten | { written: Submission; asking: Asking | "unknown" }> {
  return getDb().transaction(async (tx) => {
    const answer = await writeSubmission(tx, employer, target, input, now);
    if (typeof answer === "string" || !("saved" in answer)) return answer;
    return { written: answer.saved, asking: await askRow(tx, answer.saved, now) };
  });
}

async function askRow(tx: Tx, before: Submission, now: Date): Promise<Asking | "unknown"> {
  if (before.state === "asked") return "asked";
  if (before.state === "approved") return "unknown";
  const missing = missingForPublishing(before.input);
  if (missing.length > 0) return { missing };
  if (before.input.closesOn && before.input.closesOn < japanDate(now)) return "over";
  await changeSubmission(tx, before, { state: "asked", askedAt: now }, now);
  return "asked";
}
