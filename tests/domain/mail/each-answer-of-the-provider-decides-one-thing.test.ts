import { expect, test } from "@playwright/test";
import { decide, type Result } from "@/lib/mail/decide";
import { later, minute, second } from "@/tests/support/people";

const now = new Date("2026-05-12T10:00:00+09:00");
const first = { attempt: 1, first: true };
const inDoubt = { attempt: 2, first: false };
const at = (ms: number) => later(now, ms);

test("an accepted mail is accepted, and a refused one ends: neither is ever sent again", () => {
  for (const lease of [first, inDoubt]) {
    expect(decide({ outcome: "accepted", providerIds: ["1"] }, lease, now)).toEqual({
      decision: "accept",
      providerIds: ["1"],
    });
    expect(decide({ outcome: "refused", error: "e" }, lease, now)).toEqual({
      decision: "end",
      state: "failed",
      error: "e",
    });
    expect(decide({ outcome: "conflict", error: "e" }, lease, now)).toEqual({
      decision: "end",
      state: "unclear",
      error: "e",
    });
  }
});

test("a mail in doubt is repeated under its key, whatever a later call says, until it is accepted or refused", () => {
  const results: Result[] = [
    { outcome: "unknown", error: "no_answer" },
    { outcome: "busy", waitMs: second },
    { outcome: "closed", error: "daily_quota_exceeded" },
    { outcome: "unreadable" },
  ];
  expect(results.map((result) => decide(result, inDoubt, now).decision)).toEqual(Array(4).fill("repeat"));
  expect(results.map((result) => decide(result, first, now).decision)).toEqual([
    "repeat",
    "release",
    "release",
    "release",
  ]);
});

test("the moment of the next attempt: as long as a 429 says, at once when the whole queue is paused, after 5 minutes without a secret", () => {
  expect(decide({ outcome: "busy", waitMs: 7 * second }, first, now)).toMatchObject({ at: at(7 * second) });
  expect(decide({ outcome: "closed", error: "invalid_api_key" }, first, now)).toMatchObject({ at: now });
  expect(decide({ outcome: "unreadable" }, first, now)).toMatchObject({ at: at(5 * minute) });
});

test("attempts without an answer are further and further apart, a minute at most, and half of the time is random", () => {
  const waitOf = (attempt: number, random: number) => {
    const decision = decide({ outcome: "unknown", error: "e" }, { attempt, first: false }, now, random);
    return decision.decision === "repeat" ? decision.at.getTime() - now.getTime() : Number.NaN;
  };
  expect([1, 2, 3, 4, 5, 6, 20].map((attempt) => waitOf(attempt, 0) / second)).toEqual([
    1, 2, 4, 8, 16, 30, 30,
  ]);
  for (const attempt of [1, 4, 20]) expect(waitOf(attempt, 0.999)).toBeCloseTo(waitOf(attempt, 0) * 2, -2);
});
