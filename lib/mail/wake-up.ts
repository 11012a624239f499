import { setTimeout as sleep } from "node:timers/promises";

/**
 * Lets one worker wait until it is woken up, at most `pollMs` milliseconds. A `wakeUp` while it does not wait ends the next
 * wait at once.
 */
export function wakeUpSignal(pollMs: number) {
  let pending = false;
  let notify = () => {};
  return {
    wakeUp() {
      pending = true;
      notify();
    },
    async wait() {
      const wokenUp = new Promise<void>((done) => {
        notify = done;
      });
      const timer = new AbortController();
      const poll = sleep(pollMs, false, { signal: timer.signal }).catch(() => false);
      if (pending || (await Promise.race([wokenUp.then(() => true), poll]))) pending = false;
      timer.abort();
    },
  };
}
