import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { backoff, getDb } from "@/lib/db/client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { minute, second } from "@/lib/time/units";
import { leaseNext } from "./lease-next";
import { liftKeyPause, storeRate } from "./queue-row";
import { type Call, sendMails } from "./resend";
import { releaseUnreadable, settle } from "./settle";
import { singleMails } from "./single-mails";
import type { Lease, Source } from "./source";
import { wakeUpSignal } from "./wake-up";

// NOTIFY wakes the worker up at once. The poll finds retries, leases of killed workers, and mails whose NOTIFY was lost.
const pollMs = 3 * second;
// Every timer is a few milliseconds late. If each call counted from the late moment, the delays would add up.
const timerMs = 5;
// A long backlog is sent in passes, because each pass reads the clock of the database at its beginning.
const passMs = minute;

/** Sends what is due now, in one pass. Returns how many mails the provider accepted. */
export async function deliverDue(now: Date, sources: Source[] = [singleMails]): Promise<number> {
  return deliverPass(now, sources, { stopping: () => false, wokenUp: () => new Promise(() => {}) });
}

type Signals = { stopping: () => boolean; wokenUp: () => Promise<unknown> };

async function deliverPass(start: Date, sources: Source[], { stopping, wokenUp }: Signals): Promise<number> {
  const began = performance.now();
  const clock = () => new Date(start.getTime() + performance.now() - began);
  const underWay = new Map<Promise<void>, Source>();
  const callsOf = (source: Source) =>
    [...underWay.values()].filter((callSource) => callSource === source).length;
  const failures: unknown[] = [];
  let accepted = 0;
  let earliest = 0;
  let prepareAt = 0;
  try {
    while (!stopping() && failures.length === 0 && performance.now() - began < passMs) {
      if (performance.now() >= prepareAt) {
        for (const source of sources) await source.prepare(clock());
        prepareAt = performance.now() + pollMs;
      }
      const free = sources.filter((source) => callsOf(source) < source.callsAtOnce);
      // Read before the lease: a call that ends meanwhile may leave new work, such as the halves of a batch.
      const anyUnderWay = underWay.size > 0;
      const leaseAt = performance.now();
      const leased = free.length > 0 ? await leaseNext(free, clock()) : undefined;
      if (leased) {
        const { lease, source } = leased;
        // Built before the wait: building a batch takes so long that the call would be late.
        const call = lease.makeCall();
        // The wait counts from the beginning of the lease, which takes part of it. After a call that was late, as on a
        // busy machine, the next call is late too: otherwise the two would be too close for the rate limit.
        const due = Math.max(leaseAt + leased.waitMs, earliest);
        await sleep(Math.max(0, due - performance.now()));
        earliest = Math.max(due, performance.now() - timerMs) + leased.gapMs;
        const ended: Promise<void> = deliver(lease, call, clock)
          .then((count) => {
            accepted += count;
          })
          // Collected for the loop, because nothing awaits this promise all the time.
          .catch((error) => void failures.push(error))
          .finally(() => underWay.delete(ended));
        underWay.set(ended, source);
      } else if (underWay.size > 0) {
        await Promise.race([...underWay.keys(), wokenUp()]);
      } else if (!anyUnderWay) {
        break;
      }
    }
  } finally {
    await Promise.all(underWay.keys());
  }
  if (failures.length > 0) throw failures[0];
  return accepted;
}

/** Makes the call outside of any transaction: a slow provider locks no row and holds no connection. */
async function deliver(lease: Lease, call: Call | undefined, clock: () => Date): Promise<number> {
  if (!call) {
    await releaseUnreadable(lease, clock());
    return 0;
  }
  const { result, rate } = await sendMails(call);
  if (rate) await storeRate(rate);
  return settle(lease, result, clock());
}

/**
 * Delivers until it is stopped; every queued mail wakes it up. The returned function stops it: it leases no further mail
 * and waits for the calls under way. Any number of instances may run it.
 */
export function startDelivery(sources: Source[] = [singleMails]): () => Promise<void> {
  let stopped = false;
  const signal = wakeUpSignal(pollMs);
  // A connection of its own. While it is down, the poll finds the mails.
  const listener = postgres(env().DATABASE_URL, { max: 1, connect_timeout: 5, backoff, onnotice: () => {} });
  listener.listen("mails", signal.wakeUp, signal.wakeUp).catch(() => {});
  const running = (async () => {
    let started = false;
    while (!stopped) {
      try {
        const now = await databaseNow();
        if (!started) await liftKeyPause(now);
        started = true;
        await deliverPass(now, sources, { stopping: () => stopped, wokenUp: signal.wait });
      } catch (error) {
        log.error({ error }, "mail.delivery-interrupted");
      }
      if (!stopped) await signal.wait();
    }
  })();
  return async () => {
    stopped = true;
    signal.wakeUp();
    await running;
    await listener.end({ timeout: 1 });
  };
}

/** Leases of several machines are compared with each other, so all machines use the clock of the database. */
async function databaseNow(): Promise<Date> {
  const [row] = await getDb().execute<{ ms: string }>(
    "select extract(epoch from clock_timestamp()) * 1000 as ms",
  );
  return new Date(Number(row?.ms));
}
