import { japanDate } from "@/lib/time/japan-day";
import type { JobFields } from "./fields";
import { minimumWagesDuring } from "./minimum-wages";
import { type Warning, warningsFor } from "./warnings";

/** The warnings about this text. A draft without 掲載開始日 is checked against the minimum wage of today. */
export async function readWarnings(job: JobFields, now: Date): Promise<Warning[]> {
  const from = job.opensOn ?? japanDate(now);
  return warningsFor(job, await minimumWagesDuring(from, job.closesOn ?? from));
}
