import { expect, test } from "@playwright/test";
import type { Result } from "@/lib/mail/decide";
import { changeByRestart, changeByResult, earliestAfter, type Pace, planCall } from "@/lib/mail/pace";
import { later, minute, second } from "@/tests/support/people";

const start = new Date("2026-05-12T10:00:00+09:00");
const fresh: Pace = {
  pausedUntil: null,
  pausedBy: null,
  nextCallAt: null,
  limitedAt: null,
  failures: 0,
  providerRate: null,
};
const accepted: Result = { outcome: "accepted", providerIds: ["1"] };
const unknown: Result = { outcome: "unknown", error: "no_answer" };
const closed = (error: string): Result => ({ outcome: "closed", error });
const after = (pace: Pace, result: Result, now: Date, rate?: number): Pace => ({
  ...pace,
  ...changeByResult(pace, result, rate, now),
});

/** The moments of all calls within `ms`, in ms from `from`, when workers ask again and again whether they may call. */
function callsWithin(ms: number, given: Pace, rate: number, from = start): number[] {
  const moments: number[] = [];
  let pace = given;
  for (let passed = 0; passed < ms; passed += 7) {
    const call = planCall(pace, rate, later(from, passed));
    if (!call) continue;
    moments.push(passed + call.waitMs);
    pace = { ...pace, nextCallAt: call.nextCallAt };
  }
  return moments.filter((moment) => moment < ms);
}

const gaps = (moments: number[]) => moments.slice(1).map((moment, at) => moment - Number(moments[at]));

for (const rate of [1, 2, 10, 100]) {
  test(`at ${rate} a second, no second has more calls, and hardly one is left unused`, () => {
    const moments = callsWithin(20 * second, fresh, rate);
    const spans = moments.slice(rate).map((moment, at) => moment - Number(moments[at]));
    expect(Math.min(...spans), "from a call to the one that is `rate` calls later").toBeGreaterThan(second);
    expect(moments.length).toBeGreaterThan(20 * rate * 0.9);
  });
}

test("the lower of the setting and the provider's rate applies, from its first answer on", () => {
  const slower = after(fresh, accepted, start, 5);
  expect(slower.providerRate).toBe(5);
  expect(planCall(slower, 10, start)?.gapMs).toBe(208);
  expect(planCall(slower, 2, start)?.gapMs).toBe(520);
});

test("an accepted mail changes nothing in quiet times, so that it locks no row", () => {
  expect(changeByResult(fresh, accepted, undefined, start)).toEqual({});
  expect(changeByResult({ ...fresh, providerRate: 10 }, accepted, 10, start)).toEqual({});
});

test("after a 429 nothing is called before the moment that it names, and for a minute calls are further apart", () => {
  const limited = after(fresh, { outcome: "busy", waitMs: 30 * second }, start);
  expect(callsWithin(30 * second, limited, 10)).toEqual([]);
  expect(Math.min(...gaps(callsWithin(59 * second, limited, 10)))).toBe(115);
  expect(planCall(limited, 10, later(start, minute))?.gapMs).toBe(104);
  // A second 429 with a shorter wait does not bring the moment forward.
  const again = after(limited, { outcome: "busy", waitMs: second }, later(start, second));
  expect(again.nextCallAt).toEqual(limited.nextCallAt);
});

for (const [error, pause] of [
  ["daily_quota_exceeded", 15 * minute],
  ["monthly_quota_exceeded", 15 * minute],
  ["invalid_api_key", 5 * minute],
] as const) {
  test(`${error} stops every call, then one call goes first, and its result decides`, () => {
    const paused = after(fresh, closed(error), start);
    expect(callsWithin(pause, paused, 10)).toEqual([]);
    const over = later(start, pause);
    expect(callsWithin(29 * second, paused, 10, over)).toEqual([0]);
    expect(callsWithin(pause, after(paused, closed(error), over), 10, over)).toEqual([]);
    expect(callsWithin(10 * second, after(paused, accepted, over), 10, over).length).toBeGreaterThan(90);
  });
}

test("calls that were under way when a pause began neither prolong nor end it", () => {
  const paused = after(fresh, closed("daily_quota_exceeded"), start);
  const soon = later(start, second);
  expect(changeByResult(paused, closed("invalid_api_key"), undefined, soon)).toEqual({});
  expect(changeByResult(paused, accepted, undefined, soon)).toEqual({});
});

test("a restart ends a pause because of a key, which may be a new one, and none because of a quota", () => {
  const restarted = (error: string) => {
    const paused = after(fresh, closed(error), start);
    const soon = later(start, second);
    return callsWithin(29 * second, { ...paused, ...changeByRestart(paused, soon) }, 10, soon);
  };
  expect(restarted("restricted_api_key")).toEqual([0]);
  expect(restarted("daily_quota_exceeded")).toEqual([]);
  expect(changeByRestart(fresh, start)).toEqual({});
});

test("two calls without an answer slow nothing down; from the third on each waits longer, up to 20 seconds", () => {
  let pace = fresh;
  const waits = Array.from({ length: 8 }, () => {
    pace = after(pace, unknown, start);
    return pace.nextCallAt === null ? 0 : pace.nextCallAt.getTime() - start.getTime();
  });
  expect(waits).toEqual([0, 0, 2, 4, 8, 16, 20, 20].map((seconds) => seconds * second));
  // One call goes first until an answer comes: an acceptance, or a refusal of one mail.
  expect(callsWithin(45 * second, pace, 10)).toHaveLength(1);
  for (const answer of [accepted, { outcome: "refused", error: "validation_error" }] satisfies Result[]) {
    const reopened = after(pace, answer, later(start, 20 * second));
    expect(callsWithin(10 * second, reopened, 10, later(start, 20 * second)).length).toBeGreaterThan(90);
  }
});

test("after a late call the next one is late too, and timers that are a few ms late do not add up", () => {
  expect(earliestAfter(1000, 1003, 104)).toBe(1104);
  expect(earliestAfter(1000, 1500, 104)).toBeGreaterThan(1500 + 95);
});
