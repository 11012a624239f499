import { consume } from "@/lib/rate-limits/consume";
import type { RateLimitPolicy } from "@/lib/rate-limits/counter";
import { hour } from "@/lib/time/units";
import { readPublicJobs, type ShownJob } from "./find";

/** Leaves room for a school, which has one IP address. */
const policy = { purpose: "saved-jobs-network", most: 600, window: hour } as const satisfies RateLimitPolicy;

export type ReadOutcome = { outcome: "read"; jobs: ShownJob[] } | { outcome: "limited"; until: Date };

/** The postings of a list without an account. Nothing of the list is stored. */
export async function readDeviceList(ids: string[], network: string, now: Date): Promise<ReadOutcome> {
  const limit = await consume([{ policy, key: network }], now);
  if (limit.outcome === "limited") return limit;
  return { outcome: "read", jobs: await readPublicJobs(ids, now) };
}
