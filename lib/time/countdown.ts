import { second } from "./units";

/**
 * Whole seconds left of `wait` ms that began at `begun`. Both moments are of a clock that nobody sets, such as
 * performance.now(): the clock of a device may be a day slow.
 */
export function secondsLeft(wait: number, begun: number, now: number): number {
  return Math.max(0, Math.ceil((wait - (now - begun)) / second));
}
