import { startOfDayInJapan } from "../time/japan-offset.mjs";

const key = Symbol.for("iwaki.freshness");

/**
 * What this process knows of how old a cached page may be. `floor`: no page dated before it counts (start of the process,
 * or a gap in listening). `invalidatedAt`: when each tag was last announced as changed. Milliseconds since 1970.
 * @typedef {{ floor: number, invalidatedAt: Map<string, number> }} Freshness
 * @returns {Freshness}
 */
export function freshness() {
  globalThis[key] ??= { floor: Date.now(), invalidatedAt: new Map() };
  return globalThis[key];
}

/** Pages with one of these tags that are not younger than `now` are out of date. @param {string[]} tags @param {number} now */
export function invalidate(tags, now) {
  for (const tag of tags) freshness().invalidatedAt.set(tag, now);
}

/** Every page from before `now` is out of date: announcements may have been missed. @param {number} now */
export function invalidateAll(now) {
  freshness().floor = now;
}

/** Set by cache-handler.mjs on its pages for scripts/preload/page-cache.mjs, which takes it off. Value: "date tags". */
export const datedHeader = "x-iwaki-dated";

/**
 * Whether a page of this date still shows what is true. Postings open and close at 00:00 in Japan: a page of yesterday is
 * out of date today.
 * @param {Freshness} known @param {number} date @param {string[]} tags @param {number} now
 */
export function entryIsCurrent(known, date, tags, now) {
  if (date < known.floor || date < startOfDayInJapan(now)) return false;
  return tags.every((tag) => date > (known.invalidatedAt.get(tag) ?? Number.NEGATIVE_INFINITY));
}
