import { perProcess } from "@/lib/registry/per-process.mjs";
import type { Figures } from "./schema";

/** The counts of one posting and week that no row has yet. */
export type Counted = Figures & { job: string; week: string };

// Ids that nobody knows stay out of the table, but stand here until then.
const mostCounted = 5000;

const counted = () => perProcess("job-figures", () => new Map<string, Counted>());

export function addToBuffer(job: string, week: string, thing: keyof Figures): void {
  const key = `${job}/${week}`;
  const all = counted();
  const row = all.get(key) ?? { job, week, opened: 0, kept: 0, contacted: 0, howToApply: 0 };
  if (!all.has(key) && all.size >= mostCounted) return;
  row[thing] += 1;
  all.set(key, row);
}

/** What has been counted since the last call. */
export function emptyBuffer(): Counted[] {
  const all = counted();
  const rows = [...all.values()];
  all.clear();
  return rows;
}
