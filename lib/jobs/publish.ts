import { getDb, type Tx } from "@/lib/db/client";
import { announce } from "@/lib/published";
import type { Staff } from "@/lib/staff/staff";
import { japanDate } from "@/lib/time/japan-day";
import { changeJob, lockJob } from "./change";
import type { JobRow } from "./fields";
import { type Missing, missingForPublishing } from "./missing";
import type { JobTarget } from "./write";

/** over: its last day has passed. */
export type Publication = "published" | "over" | { missing: Missing[] };

/** Shows a 求人 from its first day on, as the page said it that the press was made on. */
export async function publishJob(
  staff: Staff,
  { id, version }: JobTarget,
  now: Date,
): Promise<Publication | "unknown" | { conflict: JobRow }> {
  return getDb().transaction(async (tx) => {
    const before = await lockJob(tx, id);
    if (!before) return "unknown";
    if (before.state !== "published" && before.version !== version) return { conflict: before };
    return publishRow(tx, staff, before, now);
  });
}

/** The same for a row under its lock. */
export async function publishRow(tx: Tx, staff: Staff, before: JobRow, now: Date): Promise<Publication> {
  if (before.state === "published") return "published";
  const missing = missingForPublishing(before);
  if (missing.length > 0) return { missing };
  if (before.closesOn && before.closesOn < japanDate(now)) return "over";
  await changeJob(tx, staff, before, { state: "published", publishedAt: now }, "publish", now);
  await announce(tx, ["jobs"]);
  return "published";
}
