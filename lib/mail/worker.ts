import postgres from "postgres";
import { backoff, getDb } from "@/lib/db/client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { deliverDue, pollMs } from "./deliver";
import { changeByRestart } from "./pace";
import { changePace } from "./queue-row";
import type { Source } from "./source";
import { wakeUpSignal } from "./wake-up";

/**
 * Delivers until it is stopped. NOTIFY of every queued mail wakes it up at once; the poll finds retries, leases of killed
 * workers, and mails whose NOTIFY was lost. The returned function stops it: it leases no further mail and waits for the
 * calls under way. Any number of instances may run it.
 */
export function startDelivery(sources: Source[]): () => Promise<void> {
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
        if (!started) await getDb().transaction((tx) => changePace(tx, (pace) => changeByRestart(pace, now)));
        started = true;
        await deliverDue(now, sources, { stopping: () => stopped, wokenUp: signal.wait });
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
