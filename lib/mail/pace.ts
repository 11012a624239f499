import type { mailQueue } from "@/lib/db/schema/mails";
import { after } from "@/lib/time/after";
import { minute, second } from "@/lib/time/units";
import type { Result } from "./decide";
import { leaseMs } from "./lease";

/** The row of mail_queue. All instances share it: together they keep one rate, one pause, one count of failures. */
export type Pace = Omit<typeof mailQueue.$inferSelect, "id">;

export type PlannedCall = {
  callAt: Date;
  /** Milliseconds from `now` until `callAt`. */
  waitMs: number;
  /** The shortest time between two calls of one instance, in milliseconds. */
  gapMs: number;
  /** When any instance may make the call after this one. */
  nextCallAt: Date;
};

// A worker leases a mail at most this long before its call. For longer waits, the mail stays free for any worker.
const longestEarlyLeaseMs = 2 * second;
// The provider counts calls in windows of one second, and calls arrive with some jitter: so the gap is 4 % longer than the
// rate demands. After a 429, which means more jitter than that, it is 15 % longer for a minute.
const margin = 1.04;
const cautiousMargin = 1.15;
const cautiousMs = minute;
// This many calls in a row without a response count as an outage of the provider.
const outageAfter = 3;
const firstOutagePauseMs = 2 * second;
const longestOutagePauseMs = 20 * second;
// After such a pause one mail is attempted. A restart with a new key or sender ends the pause.
const quotaPauseMs = 15 * minute;
const keyPauseMs = 5 * minute;
// Every timer is a few milliseconds late. If each call counted from the late moment, the delays would add up.
const timerMs = 5;

/** The next call, at most `setRate` a second. Undefined while the queue is paused, or no call may be made soon. */
export function planCall(pace: Pace, setRate: number, now: Date): PlannedCall | undefined {
  const waitMs = Math.max(0, Number(pace.nextCallAt) - now.getTime());
  if (isPaused(pace, now) || waitMs > longestEarlyLeaseMs) return undefined;
  const callAt = after(now, waitMs);
  const gapMs = gapBetweenCalls(pace, setRate, now);
  // After a pause or an outage, a single call goes first: its result opens the queue or closes it again (circuit breaker).
  return { callAt, waitMs, gapMs, nextCallAt: after(callAt, isTroubled(pace) ? leaseMs : gapMs) };
}

/** The columns that the result of a call changes. `rate`: calls a second that the provider allows, by its response. */
export function changeByResult(
  pace: Pace,
  result: Result,
  rate: number | undefined,
  now: Date,
): Partial<Pace> {
  const change = changeByOutcome(pace, result, now);
  return rate === undefined || rate === pace.providerRate ? change : { ...change, providerRate: rate };
}

function changeByOutcome(pace: Pace, result: Result, now: Date): Partial<Pace> {
  switch (result.outcome) {
    case "accepted":
    case "refused":
    case "conflict":
      // The provider answers again. A pause that another call began meanwhile stays.
      if (isTroubled(pace) && !isPaused(pace, now))
        return { failures: 0, pausedUntil: null, pausedBy: null, nextCallAt: now };
      return pace.failures > 0 ? { failures: 0 } : {};
    case "unknown": {
      const failures = pace.failures + 1;
      if (failures < outageAfter) return { failures };
      const pauseMs = Math.min(firstOutagePauseMs * 2 ** (failures - outageAfter), longestOutagePauseMs);
      return { failures, nextCallAt: after(now, pauseMs) };
    }
    case "busy": {
      const earliest = Math.max(Number(pace.nextCallAt), now.getTime() + result.waitMs);
      return { nextCallAt: new Date(earliest), limitedAt: now };
    }
    case "closed": {
      if (isPaused(pace, now)) return {};
      const pauseMs = isQuota(result.error) ? quotaPauseMs : keyPauseMs;
      return { pausedUntil: after(now, pauseMs), pausedBy: result.error };
    }
    case "unreadable":
      return {};
  }
}

/** A restart ends a pause because of a refused key or sender: it may have brought a new one, which the next mail tries. */
export function changeByRestart({ pausedBy }: Pace, now: Date): Partial<Pace> {
  return pausedBy === null || isQuota(pausedBy) ? {} : { pausedUntil: now };
}

/**
 * When one instance may make its next call, in milliseconds of its own clock, after a call that was `due` and made at
 * `madeAt`. After a call that was late, as on a busy machine, the next call is late too: otherwise the two would be too
 * close for the rate limit.
 */
export function earliestAfter(due: number, madeAt: number, gapMs: number): number {
  return Math.max(due, madeAt - timerMs) + gapMs;
}

function gapBetweenCalls({ providerRate, limitedAt }: Pace, setRate: number, now: Date): number {
  const rate = Math.min(setRate, providerRate ?? setRate);
  const isCautious = limitedAt !== null && now.getTime() - limitedAt.getTime() < cautiousMs;
  return Math.ceil((second / rate) * (isCautious ? cautiousMargin : margin));
}

function isPaused({ pausedUntil }: Pace, now: Date): boolean {
  return pausedUntil !== null && pausedUntil > now;
}

function isTroubled({ pausedBy, failures }: Pace): boolean {
  return pausedBy !== null || failures >= outageAfter;
}

function isQuota(error: string): boolean {
  return error.endsWith("_quota_exceeded");
}
