import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";
import { perProcess } from "@/lib/registry/per-process.mjs";

/** Either the pool or an open transaction: what a verb writes through. */
export type Db = PostgresJsDatabase;
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

function open() {
  const sql = postgres(env().DATABASE_URL, { max: 10, connect_timeout: 5, backoff, onnotice: () => {} });
  sql.begin = beginSafely(sql.begin) as typeof sql.begin;
  return { db: drizzle(sql), sql };
}

/** Seconds until the next attempt to connect, 1 at most. The driver's own backoff grows to 20. */
export const backoff = (attempts: number) => Math.min(2 ** attempts / 50, 1);

type Begin = (...arguments_: [work: Work] | [options: string, work: Work]) => Promise<unknown>;
type Work = (tx: postgres.TransactionSql) => unknown;

/**
 * The driver sends ROLLBACK on a lost connection too, and so on the connection that replaces it, where it breaks another
 * query. PostgreSQL has rolled back by itself. So the promise of the work on a lost connection stays open, and the driver
 * rejects the transaction when it sees that the connection is closed.
 */
function beginSafely(begin: unknown): Begin {
  const guarded = (work: Work) => async (tx: postgres.TransactionSql) => {
    try {
      return await work(tx);
    } catch (error) {
      if (isLostConnection(error)) return new Promise(() => {});
      throw error;
    }
  };
  return (...given) =>
    given.length === 1 ? (begin as Begin)(guarded(given[0])) : (begin as Begin)(given[0], guarded(given[1]));
}

// Closed or reset during a query, or ended by the server: admin_shutdown, crash_shutdown.
const lost = new Set(["CONNECTION_CLOSED", "ECONNRESET", "EPIPE", "57P01", "57P02"]);

function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return lost.has((error as { code?: string }).code ?? "") || isLostConnection(error.cause);
}

type Pool = ReturnType<typeof open>;
const holder = perProcess("database", (): { pool?: Pool } => ({}));

function pool(): Pool {
  holder.pool ??= open();
  return holder.pool;
}

/** The pool, opened on first use. */
export function getDb(): Db {
  return pool().db;
}

export function getSql(): postgres.Sql {
  return pool().sql;
}

export async function closeDb(): Promise<void> {
  await holder.pool?.sql.end({ timeout: 5 });
  holder.pool = undefined;
}
