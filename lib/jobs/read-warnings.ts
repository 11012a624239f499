import { readDatedRules } from "./dated-rules";
import type { JobFields, PublicFields } from "./fields";
import { type Warning, warningsFor } from "./warnings";

/** The warnings about one text. `before`: the public text that it replaces. */
export async function readWarnings(job: JobFields, now: Date, before?: PublicFields): Promise<Warning[]> {
  return warningsFor(job, await readDatedRules([job.employerId]), now, before);
}
