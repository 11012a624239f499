import type { Counter, RateLimitPolicy } from "@/lib/rate-limits/counter";
import { day } from "@/lib/time/units";
import type { ComplaintInput } from "./schema";

/**
 * Limits of the form about a posting. `repeated` makes one row of the same words from one network, however often they are
 * sent (idempotency key): the row holds nothing of its sender by which a second one could be compared. The limit of a
 * network leaves room for a school, which has one IP address; that of a posting keeps the list of staff readable.
 */
const policies = {
  repeated: { purpose: "complaint-repeated", most: 1, window: day },
  network: { purpose: "complaint-network", most: 10, window: day },
  job: { purpose: "complaint-job", most: 30, window: day },
} as const satisfies Record<string, RateLimitPolicy>;

/** In the order in which every press takes them. */
export function complaintCounters({ job, kind, text }: ComplaintInput, network: string) {
  const repeated: Counter = { policy: policies.repeated, key: [network, job, kind, text].join("/") };
  const limits: Counter[] = [
    { policy: policies.network, key: network },
    { policy: policies.job, key: job },
  ];
  return { repeated, all: [repeated, ...limits] };
}
