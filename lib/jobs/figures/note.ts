import { consume } from "@/lib/rate-limits/consume";
import type { RateLimitPolicy } from "@/lib/rate-limits/counter";
import { japanDate, mondayOf } from "@/lib/time/japan-day";
import { hour } from "@/lib/time/units";
import { addToBuffer } from "./buffer";
import { isRobot } from "./robots";
import type { FigureInput } from "./schema";

/** Leaves room for a school, which has one IP address. */
const policy = { purpose: "job-figures-network", most: 600, window: hour } as const satisfies RateLimitPolicy;

/**
 * Counts that a posting was opened or a button of it pressed, in the week of `now`. Of the visitor nothing is kept but the use of
 * the limit, an HMAC for an hour.
 */
export async function noteFigure(
  { job, thing }: FigureInput,
  visitor: { network: string; userAgent: string | null },
  now: Date,
): Promise<"counted" | "robot" | "limited"> {
  if (isRobot(visitor.userAgent)) return "robot";
  const limit = await consume([{ policy, key: visitor.network }], now);
  if (limit.outcome === "limited") return "limited";
  addToBuffer(job, mondayOf(japanDate(now)), thing);
  return "counted";
}
