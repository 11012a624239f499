import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { backoff, getDb } from "@/lib/db/client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { claimNext } from "./claim";
import { keepRate, liftKeyPause } from "./queue";
import { type Call, sendMails } from "./resend";
import { setAside, settle } from "./settle";
import { singleMails } from "./single-mails";
import type { Held, Source } from "./source";

// NOTIFY wakes the worker at once; this finds retries, leases of dead workers, and what a lost NOTIFY named.
const pollMs = 3_000;
// Every timer is a little late. Passed on from call to call it would add up.
const timerMs = 5;
// A long backlog is sent in passes: the clock is the database's again at each.
const passMs = 60_000;

/** Sends what is due now: one pass. Answers how many mails were accepted. */
export async function deliverDue(now: Date, sources: Source[] = [singleMails]): Promise<number> {
  return deliverPass(now, sources, { stopping: () => false, woken: () => new Promise(() => {}) });
}

type Surroundings = { stopping: () => boolean; woken: () => Promise<unknown> };

async function deliverPass(
  start: Date,
  sources: Source[],
  { stopping, woken }: Surroundings,
): Promise<number> {
  const began = performance.now();
  const clock = () => new Date(start.getTime() + performance.now() - began);
  const underWay = new Map<Promise<void>, Source>();
  const callsOf = (source: Source) => [...underWay.values()].filter((one) => one === source).length;
  const broken: unknown[] = [];
  let accepted = 0;
  let earliest = 0;
  let prepareAt = 0;
  try {
    while (!stopping() && broken.length === 0 && performance.now() - began < passMs) {
      if (performance.now() >= prepareAt) {
        for (const source of sources) await source.prepare(clock());
        prepareAt = performance.now() + pollMs;
      }
      const free = sources.filter((source) => callsOf(source) < source.callsAtOnce);
      // What a call brings about, such as a smaller batch, may be there only after it was asked for.
      const anyUnderWay = underWay.size > 0;
      const asked = performance.now();
      const mail = free.length > 0 ? await claimNext(free, clock()) : undefined;
      if (mail) {
        // Before its moment: the making of a batch would make it late.
        const call = mail.held.makeCall();
        // From the moment of asking: the time that the claim took is no pause. A call that went out late, as on a busy
        // machine, is not followed by one that is punctual: two such would be too fast for the provider.
        const due = Math.max(asked + mail.waitMs, earliest);
        await sleep(Math.max(0, due - performance.now()));
        earliest = Math.max(due, performance.now() - timerMs) + mail.gapMs;
        const ended: Promise<void> = deliver(mail.held, call, clock)
          .then((taken) => {
            accepted += taken;
          })
          // Nobody waits for a call at every moment: a database that fails meanwhile is noticed at the next turn.
          .catch((error) => void broken.push(error))
          .finally(() => underWay.delete(ended));
        underWay.set(ended, mail.source);
      } else if (underWay.size > 0) {
        await Promise.race([...underWay.keys(), woken()]);
      } else if (!anyUnderWay) {
        break;
      }
    }
  } finally {
    await Promise.all(underWay.keys());
  }
  if (broken.length > 0) throw broken[0];
  return accepted;
}

/** The network is called outside of any transaction: a slow provider holds no row and no connection. */
async function deliver(held: Held, call: Call | undefined, clock: () => Date): Promise<number> {
  if (!call) {
    await setAside(held, clock());
    return 0;
  }
  const { outcome, rate } = await sendMails(call);
  if (rate) await keepRate(rate);
  return settle(held, outcome, clock());
}

/**
 * Delivers until stopped, woken by every queued mail. The returned function takes no new mail and waits for the
 * answers that are under way. Any number of instances may run it.
 */
export function startDelivery(sources: Source[] = [singleMails]): () => Promise<void> {
  let stopped = false;
  const bell = doorbell();
  // A connection of its own, and comfort only: when it cannot be had, polling finds the mails a moment later.
  const ears = postgres(env().DATABASE_URL, { max: 1, connect_timeout: 5, backoff, onnotice: () => {} });
  ears.listen("mails", bell.ring, bell.ring).catch(() => {});
  const running = (async () => {
    let started = false;
    while (!stopped) {
      try {
        const now = await databaseNow();
        if (!started) await liftKeyPause(now);
        started = true;
        await deliverPass(now, sources, { stopping: () => stopped, woken: bell.rung });
      } catch (error) {
        log.error({ error }, "mail.delivery-interrupted");
      }
      if (!stopped) await bell.rung();
    }
  })();
  return async () => {
    stopped = true;
    bell.ring();
    await running;
    await ears.end({ timeout: 1 });
  };
}

/** Leases compare moments told by different machines: all of them take the database's clock. */
async function databaseNow(): Promise<Date> {
  const [row] = await getDb().execute<{ ms: string }>(
    "select extract(epoch from clock_timestamp()) * 1000 as ms",
  );
  return new Date(Number(row?.ms));
}

/** Whoever waits is woken by a ring, by one that came while nobody waited, or by the poll. */
function doorbell() {
  let rang = false;
  let wake = () => {};
  return {
    ring() {
      rang = true;
      wake();
    },
    async rung() {
      const ring = new Promise<void>((done) => {
        wake = done;
      });
      const poll = new AbortController();
      const polled = sleep(pollMs, false, { signal: poll.signal }).catch(() => false);
      if (rang || (await Promise.race([ring.then(() => true), polled]))) rang = false;
      poll.abort();
    },
  };
}
