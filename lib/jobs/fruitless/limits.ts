import type { Counter, RateLimitPolicy } from "@/lib/rate-limits/counter";
import { day } from "@/lib/time/units";

/** A word counts once a day for each network, so that five times are not one person; and no program fills the table. */
const policies = {
  repeated: { purpose: "fruitless-repeated", most: 1, window: day },
  network: { purpose: "fruitless-network", most: 20, window: day },
} as const satisfies Record<string, RateLimitPolicy>;

export function fruitlessCounters(word: string, network: string): Counter[] {
  return [
    { policy: policies.repeated, key: `${network}/${word}` },
    { policy: policies.network, key: network },
  ];
}
