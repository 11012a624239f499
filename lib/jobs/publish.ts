import type { Staff } from "@/lib/actors";
import { getDb, type Tx } from "@/lib/db/client";
import { changeJob, lockJob } from "./change";
import type { JobRow } from "./fields";
import { type NotPublishable, whyNotPublishable } from "./missing";
import type { JobTarget } from "./save";

export type Publication = { outcome: "published" } | NotPublishable;
export type PublishOutcome = Publication | { outcome: "unknown" } | { outcome: "conflict"; current: JobRow };

/** Shows a 求人 from its first day on, in the version that the page with the button showed. */
export async function publishJob(
  staff: Staff,
  { id, version }: JobTarget,
  now: Date,
): Promise<PublishOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await lockJob(tx, id);
    if (!before) return { outcome: "unknown" };
    if (before.state !== "published" && before.version !== version) {
      return { outcome: "conflict", current: before };
    }
    return publishRow(tx, staff, before, now);
  });
}

/** Publishes a row that the transaction has locked. */
export async function publishRow(tx: Tx, staff: Staff, before: JobRow, now: Date): Promise<Publication> {
  if (before.state === "published") return { outcome: "published" };
  const reason = whyNotPublishable(before, now);
  if (reason) return reason;
  await changeJob(tx, staff, before, { state: "published", publishedAt: now }, "publish", now);
  return { outcome: "published" };
}
