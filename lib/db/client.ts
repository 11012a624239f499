import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";
import { perProcess } from "@/lib/registry/per-process.mjs";
import { currentLimits, type LimitsName, limits, sessionOf } from "./limits";
import { DatabaseBusy, slotsOf, tablesIn } from "./slots";

/** Either the pool or an open transaction: what a verb writes through. */
export type Db = PostgresJsDatabase;
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

// Pools beside that of the requests are used once in a while. Seconds.
const idleTimeout = 60;

function open(name: LimitsName) {
  const slots = slotsOf(limits[name]);
  const sql = postgres(env().DATABASE_URL, {
    max: limits[name].connections,
    connect_timeout: 5,
    backoff,
    onnotice: () => {},
    ...(name === "requests" ? {} : { idle_timeout: idleTimeout }),
  });
  // Our patch of the driver runs it on each new connection.
  Object.assign(sql.options, { session: sessionOf(limits[name]) });
  const begin = beginSafely(sql.begin);
  /** What Drizzle calls of the driver: each call takes a slot first. */
  const client = {
    options: sql.options,
    begin(work: Work) {
      const overdue = { is: false };
      const inTime = refuseOverdue(work, overdue);
      return slots.run(
        ["transaction"],
        () => begin(inTime),
        () => (overdue.is = true),
      );
    },
    unsafe(...given: Parameters<typeof sql.unsafe>) {
      const parts = tablesIn(given[0]);
      const rows = () => slots.run(parts, async () => sql.unsafe(...given));
      return {
        values: () => slots.run(parts, async () => sql.unsafe(...given).values()),
        // biome-ignore lint/suspicious/noThenProperty: a thenable, as the query of the driver
        then: (done?: () => void, failed?: () => void) => rows().then(done, failed),
      };
    },
  };
  return { db: drizzle(client as unknown as postgres.Sql), end: () => sql.end({ timeout: 5 }) };
}

/** Seconds until the next attempt to connect, 1 at most. The driver's own backoff grows to 20. */
export const backoff = (attempts: number) => Math.min(2 ** attempts / 50, 1);

type Begin = (work: Work) => Promise<unknown>;
type Work = (tx: postgres.TransactionSql) => unknown;

/** Rolls back when the caller was told meanwhile that the database did not answer: nothing may be saved after that. */
function refuseOverdue(work: Work, overdue: { is: boolean }): Work {
  return async (tx) => {
    const result = await work(tx);
    if (overdue.is) throw new DatabaseBusy("the transaction took too long");
    return result;
  };
}

/**
 * The driver sends ROLLBACK on a lost connection too, and so on the connection that replaces it, where it breaks another
 * query. PostgreSQL has rolled back by itself. So the promise of the work on a lost connection stays open, and the driver
 * rejects the transaction when it sees that the connection is closed.
 */
function beginSafely(begin: unknown): Begin {
  return (work) =>
    (begin as Begin)(async (tx) => {
      try {
        return await work(tx);
      } catch (error) {
        if (isLostConnection(error)) return new Promise(() => {});
        throw error;
      }
    });
}

// Closed or reset during a query, or ended by the server: admin_shutdown, crash_shutdown, a transaction that was idle too long.
const lost = new Set(["CONNECTION_CLOSED", "ECONNRESET", "EPIPE", "57P01", "57P02", "25P03"]);

function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return lost.has((error as { code?: string }).code ?? "") || isLostConnection(error.cause);
}

type Pool = ReturnType<typeof open>;
const pools = perProcess("database", () => new Map<LimitsName, Pool>());

function pool(): Pool {
  const name = currentLimits();
  const opened = pools.get(name) ?? open(name);
  pools.set(name, opened);
  return opened;
}

/** The pool of the current limits (limits.ts), opened on first use. */
export function getDb(): Db {
  return pool().db;
}

export async function closeDb(): Promise<void> {
  const opened = [...pools.values()];
  pools.clear();
  await Promise.all(opened.map(({ end }) => end()));
}
