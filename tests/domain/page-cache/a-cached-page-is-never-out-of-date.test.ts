import { expect, test } from "@playwright/test";
import { entryIsCurrent } from "@/lib/page-cache/freshness.mjs";

const at = (time: string) => new Date(time).getTime();
const tags = ["_N_T_/layout", "_N_T_/(public)/jobs/layout"];
const fresh = (changed: [string, number][] = [], floor = 0) => ({ floor, invalidatedAt: new Map(changed) });

test("a page is cached while nothing it shows has changed", () => {
  const date = at("2026-05-12T10:00:00+09:00");
  const now = at("2026-05-12T11:00:00+09:00");
  expect(entryIsCurrent(fresh(), date, tags, now)).toBe(true);
  expect(entryIsCurrent(fresh([["_N_T_/(public)/notices/layout", now]]), date, tags, now)).toBe(true);
});

test("an announcement invalidates a page, also one that came while it was being rendered", () => {
  const requested = at("2026-05-12T10:00:00+09:00");
  const freshness = fresh([["_N_T_/(public)/jobs/layout", requested + 700]]);
  expect(entryIsCurrent(freshness, requested, tags, requested + 1500)).toBe(false);
  expect(entryIsCurrent(freshness, requested + 700, tags, requested + 1500)).toBe(false);
  expect(entryIsCurrent(freshness, requested + 701, tags, requested + 1500)).toBe(true);
});

test("after a gap in listening every older page is out of date", () => {
  const date = at("2026-05-12T10:00:00+09:00");
  expect(entryIsCurrent(fresh([], date + 1), date, [], date + 2)).toBe(false);
});

test("at 00:00 in Japan, to the second, the pages of the day before are out of date, whatever the server's time zone", () => {
  const date = at("2026-03-31T23:00:00+09:00");
  expect(entryIsCurrent(fresh(), date, tags, at("2026-03-31T23:59:59.999+09:00"))).toBe(true);
  expect(entryIsCurrent(fresh(), date, tags, at("2026-04-01T00:00:00+09:00"))).toBe(false);
  expect(entryIsCurrent(fresh(), at("2026-04-01T00:00:00+09:00"), tags, at("2026-04-01T08:59:59Z"))).toBe(
    true,
  );
});
