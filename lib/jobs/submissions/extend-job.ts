import { and, eq } from "drizzle-orm";
import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema/jobs";
import { readWarnings } from "@/lib/jobs/for-staff";
import { log } from "@/lib/log";
import { addDays, japanDate } from "@/lib/time/japan-day";
import { lockOwnJob, setLastDay } from "./own-job";
import { changeSubmission, lockOwnChange } from "./submission";

const longestDays = 90;

/** The latest last day that 延長 may set. */
export function latestExtension(now: Date): string {
  return addDays(japanDate(now), longestDays);
}

type Extension = { id: string; version: number; closesOn: string };

/**
 * underpaid: before the new last day, the minimum wage rises above the wage. ended: the posting has ended; to list it
 * again it is duplicated (複製). changed: the posting has another version than the page showed.
 */
export type ExtendOutcome =
  | "extended"
  | "unknown"
  | "ended"
  | "too-early"
  | "too-late"
  | "underpaid"
  | "changed";

/** 延長 by the 事業者. It needs no approval: staff have approved the text, and only the last day changes. */
export async function extendOwnJob(
  user: ApprovedEmployerUser,
  { id, version, closesOn }: Extension,
  now: Date,
): Promise<ExtendOutcome> {
  const underpaid = await isUnderpaid(user, { id, version, closesOn }, now);
  return getDb().transaction(async (tx) => {
    const change = await lockOwnChange(tx, user, id);
    const before = await lockOwnJob(tx, user, id);
    if (before?.state !== "published" || before.closesOn === null) return "unknown";
    // A repeated press.
    if (before.closesOn === closesOn) return "extended";
    if (before.closesOn < japanDate(now)) return "ended";
    if (before.version !== version) return "changed";
    if (closesOn < before.closesOn) return "too-early";
    if (closesOn > latestExtension(now)) return "too-late";
    if (underpaid) return "underpaid";
    await setLastDay(tx, before, closesOn, now);
    // An open change with the old last day gets the new one: otherwise its approval would undo the extension.
    if (change?.input.closesOn === before.closesOn) {
      await changeSubmission(tx, change, { input: { ...change.input, closesOn } }, now);
    }
    log.info({ job: id, employer: user.employerId }, "posting extended by its employer");
    return "extended";
  });
}

// It runs before the transaction, because it takes a connection of its own: concurrent transactions could hold every
// connection of the pool and each wait for one more (deadlock).
async function isUnderpaid(
  { employerId }: ApprovedEmployerUser,
  { id, version, closesOn }: Extension,
  now: Date,
) {
  const [job] = await getDb()
    .select()
    .from(jobs)
    .where(and(eq(jobs.id, id), eq(jobs.employerId, employerId), eq(jobs.version, version)));
  if (!job) return false;
  return (await readWarnings({ ...job, closesOn }, now)).some(({ field }) => field === "wageFrom");
}
