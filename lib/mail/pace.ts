import { setTimeout as sleep } from "node:timers/promises";

/** The limit, as the provider counts: so many calls in so long. */
export type Window = { calls: number; ms: number };

// Of the provider's largest window.
const mostRemembered = 100;

/**
 * One worker's calls as they really went: what a busy machine sent late may be followed by punctual calls, but never by
 * so many that the provider's window is too full.
 */
export function createPace() {
  let went: number[] = [];
  return {
    /** Sends at the moment `due` (of performance.now()), or when the window has room again. */
    async send(due: number, { calls, ms }: Window, start: () => Promise<unknown>): Promise<void> {
      const earliest = Math.max(due, (went.at(-calls) ?? 0) + ms);
      await sleep(Math.max(0, earliest - performance.now()));
      const first = performance.now() > (went.at(-1) ?? 0) + ms;
      const call = start();
      // After a pause it opens a connection, and nobody knows when it arrives until it is answered.
      if (first) await Promise.race([call, sleep(ms)]);
      // Only now: what had to be made before it could go took its time.
      went = [...went, performance.now()].slice(-mostRemembered);
    },
  };
}
