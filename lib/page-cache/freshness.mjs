// @ts-check
import { perProcess } from "../registry/per-process.mjs";
import { startOfDayInJapan } from "../time/japan-offset.mjs";

/**
 * How old a cached page may be in this process. `floor`: pages dated before it are out of date (start of the process, or a
 * gap in listening). `invalidatedAt`: when each tag was last announced as changed. Milliseconds since 1970.
 * @typedef {{ floor: number, invalidatedAt: Map<string, number> }} Freshness
 * @returns {Freshness}
 */
export function freshness() {
  return perProcess("freshness", () => ({ floor: Date.now(), invalidatedAt: new Map() }));
}

/** Invalidates the pages with one of these tags that are not dated after `now`. @param {string[]} tags @param {number} now */
export function invalidate(tags, now) {
  for (const tag of tags) freshness().invalidatedAt.set(tag, now);
}

/** Invalidates every page dated before `now`, because announcements may have been missed. @param {number} now */
export function invalidateAll(now) {
  freshness().floor = now;
}

/** A header that cache-handler.mjs sets for server/page-cache.ts, which removes it. Value: "date tags". */
export const datedHeader = "x-iwaki-dated";

/**
 * Whether a page of this date is up to date. Postings open and close at 00:00 in Japan, so a page of yesterday is not.
 * @param {Freshness} known @param {number} date @param {string[]} tags @param {number} now
 */
export function entryIsCurrent(known, date, tags, now) {
  if (date < known.floor || date < startOfDayInJapan(now)) return false;
  return tags.every((tag) => date > (known.invalidatedAt.get(tag) ?? Number.NEGATIVE_INFINITY));
}
