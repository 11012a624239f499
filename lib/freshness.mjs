const key = Symbol.for("iwaki.freshness");

/**
 * What this process knows of how old a cached page may be. `floor`: nothing dated before it counts (start of the
 * process, or a gap in listening). `told`: when each tag was last announced as changed.
 * @typedef {{ floor: number, told: Map<string, number> }} Freshness
 * @returns {Freshness}
 */
export function freshness() {
  globalThis[key] ??= { floor: Date.now(), told: new Map() };
  return globalThis[key];
}

/** @param {string[]} tags @param {number} now */
export function tell(tags, now) {
  for (const tag of tags) freshness().told.set(tag, now);
}

/** Announcements may have been missed before this moment. @param {number} now */
export function raiseFloor(now) {
  freshness().floor = now;
}

/** Rides on a page out of cache-handler.mjs to scripts/preload/kept.mjs, which takes it off. Value: "date tags". */
export const datedHeader = "x-iwaki-dated";

/**
 * Postings open and close at 00:00 in Japan: a page of yesterday is no page of today.
 * @param {Freshness} known @param {number} date @param {string[]} tags @param {number} now
 */
export function entryIsCurrent(known, date, tags, now) {
  if (date < known.floor || date < startOfDayInJapan(now)) return false;
  return tags.every((tag) => date > (known.told.get(tag) ?? Number.NEGATIVE_INFINITY));
}

const day = 24 * 60 * 60 * 1000;
const offset = 9 * 60 * 60 * 1000;

/** @param {number} now */
export function startOfDayInJapan(now) {
  return Math.floor((now + offset) / day) * day - offset;
}
