import { second } from "@/lib/time/units";
import type { Limits } from "./limits";

/** The database did not answer in time, or every connection was in use for too long. isDatabaseAway knows the code. */
export class DatabaseBusy extends Error {
  readonly code = "DATABASE_BUSY";
}

type Waiting = { parts: string[]; start: () => void };

// How often work waits anew while the slots that it needs move.
const mostWaits = 3;

/**
 * The connections of a pool as slots (a bulkhead): work waits for one for a bounded time, and no more of them than `each`
 * allows are in use for the same table, so that work which hangs on a locked table leaves the rest of the pool to others.
 * The driver alone would put a query behind one that hangs. Work waits on while its slots move: a process that is busy with
 * a flood is slow, and its database is not away.
 */
export function slotsOf({ connections, each, wait, statement, transaction }: Limits) {
  const used = new Map<string, number>();
  /** When work of a part has last succeeded. */
  const succeeded = new Map<string, number>();
  const line: Waiting[] = [];
  let free = connections;

  const most = (part: string) => (part === "transaction" ? each.transactions : each.table);
  const fits = (parts: string[]) => free > 0 && parts.every((part) => (used.get(part) ?? 0) < most(part));
  const take = (parts: string[], by: 1 | -1) => {
    free -= by;
    for (const part of parts) used.set(part, (used.get(part) ?? 0) + by);
  };
  const release = (parts: string[]) => {
    take(parts, -1);
    for (let at = line.findIndex((one) => fits(one.parts)); at >= 0; ) {
      line.splice(at, 1)[0]?.start();
      at = line.findIndex((one) => fits(one.parts));
    }
  };
  const moves = (parts: string[]) => {
    const since = performance.now() - wait;
    const isMoving = (part: string) => (succeeded.get(part) ?? 0) > since;
    const full = parts.filter((part) => (used.get(part) ?? 0) >= most(part));
    return full.length > 0 ? full.every(isMoving) : [...succeeded.keys()].some(isMoving);
  };
  const acquire = (parts: string[]) => {
    if (fits(parts)) return take(parts, 1);
    return new Promise<void>((resolve, reject) => {
      const waiting: Waiting = {
        parts,
        start() {
          clearTimeout(timer);
          take(parts, 1);
          resolve();
        },
      };
      const giveUp = (waits: number) => {
        if (waits < mostWaits && moves(parts)) {
          timer = setTimeout(giveUp, wait, waits + 1);
          return;
        }
        line.splice(line.indexOf(waiting), 1);
        reject(new DatabaseBusy("no connection was free in time"));
      };
      let timer = setTimeout(giveUp, wait, 1);
      line.push(waiting);
    });
  };

  return {
    /**
     * Runs the work in a slot. `late`: called when the answer is overdue, in milliseconds after the start; a backend that
     * has stopped does not end its statement itself. The caller waits no longer; the slot is free when the work settles.
     */
    async run<T>(parts: string[], work: () => Promise<T>, late = () => {}): Promise<T> {
      await acquire(parts);
      const working = work()
        .then((result) => {
          for (const part of parts) succeeded.set(part, performance.now());
          return result;
        })
        .finally(() => release(parts));
      let timer: NodeJS.Timeout | undefined;
      const longest = parts.includes("transaction") ? transaction : statement + second / 2;
      const overdue = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          late();
          reject(new DatabaseBusy("the database did not answer in time"));
        }, longest);
      });
      return Promise.race([working, overdue]).finally(() => clearTimeout(timer));
    },
  };
}

/** The tables that a statement of Drizzle names. */
export function tablesIn(statement: string): string[] {
  const named = statement.matchAll(/\b(?:from|join|into|update)\s+"(\w+)"/gi);
  return [...new Set([...named].map(([, name = ""]) => name))];
}
