import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import type { JobRow } from "./fields";
import type { NotPublishable } from "./missing";
import { publishRow } from "./publish";
import type { JobInput } from "./schema";
import { type JobTarget, type SaveRefusal, writeJob } from "./write";

export type SaveAndPublishOutcome =
  | { outcome: "published" }
  | { outcome: "saved-not-published"; job: JobRow; reason: NotPublishable }
  | SaveRefusal;

/** Saves and publishes in one transaction. When it cannot be published, the text stays saved and the reason is given. */
export async function saveAndPublishJob(
  staff: Staff,
  target: JobTarget,
  input: JobInput,
  now: Date,
): Promise<SaveAndPublishOutcome> {
  return getDb().transaction(async (tx) => {
    const answer = await writeJob(tx, staff, target, input, now);
    if (answer.outcome !== "saved") return answer;
    const publication = await publishRow(tx, staff, answer.job, now);
    if (publication.outcome === "published") return publication;
    return { outcome: "saved-not-published", job: answer.job, reason: publication };
  });
}
