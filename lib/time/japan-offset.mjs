// @ts-check
import { day, hour } from "./milliseconds.mjs";

/** Japan is this many milliseconds ahead of UTC, without summer time. */
export const japanOffset = 9 * hour;

/**
 * The last 00:00 in Japan before this moment.
 * @param {number} now milliseconds since 1970
 */
export function startOfDayInJapan(now) {
  return Math.floor((now + japanOffset) / day) * day - japanOffset;
}
