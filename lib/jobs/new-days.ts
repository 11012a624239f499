import type { JobFields } from "@/lib/jobs/fields/fields";
import { addDays, daysBetween } from "@/lib/time/japan-day";

/** The days of a copy: from today, for as many days as the original. */
export function newDays({ opensOn, closesOn }: Pick<JobFields, "opensOn" | "closesOn">, today: string) {
  if (!opensOn || !closesOn || closesOn < opensOn) return { opensOn: today, closesOn: null };
  return { opensOn: today, closesOn: addDays(today, daysBetween(opensOn, closesOn)) };
}
