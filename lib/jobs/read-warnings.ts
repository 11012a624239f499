import type { JobFields, PublicFields } from "@/lib/jobs/fields/fields";
import { readDatedRules } from "./dated-rules";
import { type Warning, warningsFor } from "./warnings";

/** The warnings about one text. `before`: the public text that it replaces. */
export async function readWarnings(job: JobFields, now: Date, before?: PublicFields): Promise<Warning[]> {
  return warningsFor(job, await readDatedRules([job.employerId]), now, before);
}
