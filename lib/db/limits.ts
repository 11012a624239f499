import { AsyncLocalStorage } from "node:async_hooks";
import { perProcess } from "@/lib/registry/per-process.mjs";
import { hour, minute, second } from "@/lib/time/units";

/**
 * What work may take from the database. `connections`: of the pool; `each`: of them, how many may read one table at once,
 * and how many may be transactions; times in milliseconds: `wait` for a connection, `lock` for a lock, `statement` for an
 * answer, `idle` for the next statement of a transaction.
 */
export type Limits = {
  connections: number;
  each: { table: number; transactions: number };
  wait: number;
  lock: number;
  statement: number;
  idle: number;
  /** The whole of a transaction; it is rolled back when it takes longer. */
  transaction: number;
};

const beside = { each: { table: 4, transactions: 4 }, wait: minute };

export const limits = {
  /**
   * Somebody looks at an empty page meanwhile: wait and lock together stay below 6 seconds. A statement that hangs leaves
   * most of the pool to others.
   */
  requests: {
    connections: 10,
    each: { table: 4, transactions: 5 },
    wait: 3 * second,
    lock: 2.5 * second,
    statement: 5 * second,
    idle: 10 * second,
    transaction: 5.5 * second,
  },
  /** Mails and scheduled publishing, which try again by themselves. */
  delivery: {
    connections: 4,
    ...beside,
    lock: 10 * second,
    statement: 30 * second,
    idle: 30 * second,
    transaction: 5 * minute,
  },
  /** A transaction holds the lock of all chores, idle, as long as they run. */
  maintenance: {
    connections: 3,
    ...beside,
    lock: 10 * second,
    statement: 5 * minute,
    idle: hour,
    transaction: hour,
  },
  /** All rows of a file in one transaction, beside a second connection for the progress. */
  imports: {
    connections: 3,
    ...beside,
    lock: 30 * second,
    statement: minute,
    idle: 5 * minute,
    transaction: hour,
  },
  /** A 事業者 with hundreds of postings, whose search texts hold its name. Somebody waits for it. */
  reindexing: {
    connections: 2,
    ...beside,
    wait: 3 * second,
    lock: 2.5 * second,
    statement: 15 * second,
    idle: 15 * second,
    transaction: minute,
  },
} as const satisfies Record<string, Limits>;

export type LimitsName = keyof typeof limits;

const current = perProcess("limits", () => new AsyncLocalStorage<LimitsName>());

/** Runs the work, and everything that it begins, under limits and on connections of its own. */
export function underLimits<T>(name: LimitsName, work: () => T): T {
  return current.run(name, work);
}

export function currentLimits(): LimitsName {
  return current.getStore() ?? "requests";
}

/** The statements that set the limits on a new connection. Poolers refuse them as start-up parameters. */
export function sessionOf({ lock, statement, idle }: Limits): string {
  return `set lock_timeout = ${lock}; set statement_timeout = ${statement}; set idle_in_transaction_session_timeout = ${idle}`;
}
