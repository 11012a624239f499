import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { announce } from "@/lib/published";
import type { JobRow } from "./fields";
import { type Publication, publishRow } from "./publish";
import type { JobInput } from "./schema";
import { type JobTarget, type Unsaved, writeJob } from "./write";

/** Both in one press. What it lacks for being published is named, and what was typed stays saved. */
export async function saveAndPublishJob(
  staff: Staff,
  target: JobTarget,
  input: JobInput,
  now: Date,
): Promise<Unsaved | { written: JobRow; publication: Publication }> {
  return getDb().transaction(async (tx) => {
    const answer = await writeJob(tx, staff, target, input, now);
    if (typeof answer === "string" || !("saved" in answer)) return answer;
    const publication = await publishRow(tx, staff, answer.saved, now);
    // A withdrawn one has a page too, and may have been changed.
    if (publication !== "published" && answer.saved.state !== "draft") await announce(tx, ["jobs"]);
    return { written: answer.saved, publication };
  });
}
