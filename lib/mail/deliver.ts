import { setTimeout as sleep } from "node:timers/promises";
import { after } from "@/lib/time/after";
import { minute, second } from "@/lib/time/units";
import { callsUnderWay } from "./calls-under-way";
import { leaseNext } from "./lease-next";
import { earliestAfter } from "./pace";
import { type Call, sendMails } from "./resend";
import { settle } from "./settle";
import { singleMails } from "./single-mails";
import type { Lease, Source } from "./source";

/** How often sources are prepared, and a worker looks for mails without being woken up, in milliseconds. */
export const pollMs = 3 * second;
// A long backlog is sent in passes, because each pass reads the clock of the database at its beginning.
const passMs = minute;

type Signals = { stopping: () => boolean; wokenUp: () => Promise<unknown> };
const noSignals: Signals = { stopping: () => false, wokenUp: () => new Promise(() => {}) };

/**
 * Sends what is due from `start` on, in one pass of a minute at most: prepare, lease, wait, call, settle. Calls overlap.
 * Returns how many mails the provider accepted.
 */
export async function deliverDue(
  start: Date,
  sources: Source[] = [singleMails],
  { stopping, wokenUp } = noSignals,
): Promise<number> {
  const began = performance.now();
  const passed = () => performance.now() - began;
  const clock = () => after(start, passed());
  const calls = callsUnderWay();
  let prepareAt = 0;
  let earliest = 0;
  const prepare = async () => {
    if (passed() < prepareAt) return;
    for (const source of sources) await source.prepare(clock());
    prepareAt = passed() + pollMs;
  };
  const lease = async () => {
    // The wait counts from the beginning of the lease, which takes part of it.
    const leaseAt = passed();
    const leased = await leaseNext(sources.filter(calls.hasRoomFor), clock());
    return leased && { ...leased, callAt: leaseAt + leased.waitMs };
  };
  const wait = async (callAt: number, gapMs: number) => {
    const due = Math.max(callAt, earliest);
    await sleep(Math.max(0, due - passed()));
    earliest = earliestAfter(due, passed(), gapMs);
  };
  try {
    while (!stopping() && !calls.failed() && passed() < passMs) {
      await prepare();
      // Read before the lease: a call that ends meanwhile may leave new work, such as the halves of a batch.
      const anyUnderWay = calls.any();
      const leased = await lease();
      if (leased) {
        // Built before the wait: building a batch takes so long that the call would be late.
        const call = leased.lease.makeCall();
        await wait(leased.callAt, leased.gapMs);
        calls.add(leased.source, callAndSettle(leased.lease, call, clock));
      } else if (calls.any()) {
        await Promise.race([calls.nextEnd(), wokenUp()]);
      } else if (!anyUnderWay) {
        break;
      }
    }
  } finally {
    await calls.allEnded();
  }
  return calls.accepted();
}

/** Makes the call outside of any transaction: a slow provider locks no row and holds no connection. */
async function callAndSettle(lease: Lease, call: Call | undefined, clock: () => Date): Promise<number> {
  const answer = call && (await sendMails(call));
  return settle(lease, answer?.result ?? { outcome: "unreadable" }, answer?.rate, clock());
}
