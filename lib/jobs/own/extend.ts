import { and, eq } from "drizzle-orm";
import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb, type Tx } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema/jobs";
import type { Draft } from "@/lib/jobs/drafts/draft";
import { lockChange } from "@/lib/jobs/drafts/lock";
import { draftRows } from "@/lib/jobs/drafts/rows";
import type { JobRow } from "@/lib/jobs/fields/fields";
import { missingForPublishing } from "@/lib/jobs/missing";
import { readWarnings } from "@/lib/jobs/read-warnings";
import { log } from "@/lib/log";
import { addDays, japanDate } from "@/lib/time/japan-day";
import { ownJobRows, ownJobs } from "./rows";

const longestDays = 90;

/** The latest last day that 延長 may set. */
export function latestExtension(now: Date): string {
  return addDays(japanDate(now), longestDays);
}

type Extension = { id: string; version: number; closesOn: string };

/**
 * underpaid: before the new last day, the minimum wage rises above the wage. ended: the posting has ended; to list it
 * again it is duplicated (複製). changed: the posting has another version than the page showed. incomplete: it lacks what a
 * posting must state by now.
 */
export type ExtendOutcome =
  | "extended"
  | "unknown"
  | "ended"
  | "too-early"
  | "too-late"
  | "underpaid"
  | "changed"
  | "incomplete";

/** 延長 by the 事業者. It needs no approval: staff have approved the text, and only the last day changes. */
export async function extendOwnJob(
  user: ApprovedEmployerUser,
  { id, version, closesOn }: Extension,
  now: Date,
): Promise<ExtendOutcome> {
  const underpaid = await isUnderpaid(user, { id, version, closesOn }, now);
  return getDb().transaction(async (tx) => {
    const change = await lockChange(tx, user, id);
    const before = await ownJobRows.lock(tx, id, ownJobs(user));
    if (before?.state !== "published") return "unknown";
    // A repeated press.
    if (before.closesOn === closesOn) return "extended";
    if (before.closesOn < japanDate(now)) return "ended";
    if (before.version !== version) return "changed";
    if (closesOn < before.closesOn) return "too-early";
    if (closesOn > latestExtension(now)) return "too-late";
    if (underpaid) return "underpaid";
    if (missingForPublishing(before).length > 0) return "incomplete";
    const after = await ownJobRows.change(tx, user, before, { closesOn }, "update", now);
    if (change) await extendChange(tx, user, change, { before, after }, now);
    log.info({ job: id, employer: user.employerId }, "posting extended by its employer");
    return "extended";
  });
}

/** An open change with the old last day gets the new one: otherwise its approval would undo the extension. */
async function extendChange(
  tx: Tx,
  user: ApprovedEmployerUser,
  change: Draft,
  { before, after }: { before: JobRow; after: JobRow },
  now: Date,
): Promise<void> {
  const { closesOn } = after;
  if (change.input.closesOn !== before.closesOn) return;
  // The base is still the public text of its version, also when staff have changed the posting since the change began.
  const isCurrent = change.baseVersion === before.version;
  const base = isCurrent ? { base: { ...change.base, closesOn }, baseVersion: after.version } : {};
  const input = { ...change.input, closesOn };
  await draftRows.change(tx, user, change, { input, ...base }, "update", now);
}

// It runs before the transaction, because it takes a connection of its own: concurrent transactions could hold every
// connection of the pool and each wait for one more (deadlock).
async function isUnderpaid(user: ApprovedEmployerUser, { id, version, closesOn }: Extension, now: Date) {
  const [job] = await getDb()
    .select()
    .from(jobs)
    .where(and(eq(jobs.id, id), ownJobs(user), eq(jobs.version, version)));
  if (!job) return false;
  return (await readWarnings({ ...job, closesOn }, now)).some(({ field }) => field === "wageFrom");
}
