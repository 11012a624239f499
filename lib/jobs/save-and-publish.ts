import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import type { JobRow } from "./fields";
import type { NotPublishable } from "./missing";
import { publishRow } from "./publish";
import { type JobTarget, type SaveRefusal, writeJob } from "./save";
import type { JobInput } from "./schema";

export type SaveAndPublishOutcome =
  | { outcome: "published" }
  | { outcome: "saved-not-published"; job: JobRow; reason: NotPublishable }
  | SaveRefusal;

/** Saves and publishes in one transaction. When the text cannot be published, it stays saved and the reason is returned. */
export async function saveAndPublishJob(
  staff: Staff,
  target: JobTarget,
  input: JobInput,
  now: Date,
): Promise<SaveAndPublishOutcome> {
  return getDb().transaction(async (tx) => {
    const saved = await writeJob(tx, staff, target, input, now);
    if (saved.outcome !== "saved") return saved;
    const publication = await publishRow(tx, staff, saved.job, now);
    if (publication.outcome === "published") return publication;
    return { outcome: "saved-not-published", job: saved.job, reason: publication };
  });
}
