import { sql as raw } from "drizzle-orm";
import type postgres from "postgres";
import { closeDb, getDb } from "@/lib/db/client";
import { type LimitsName, limits, underLimits } from "@/lib/db/limits";
import { campaigns } from "@/lib/db/schema/campaigns";
import { jobs } from "@/lib/db/schema/jobs";
import { mailQueue } from "@/lib/db/schema/mails";
import { notices } from "@/lib/db/schema/notices";
import { staff } from "@/lib/db/schema/staff";
import { surveyQuarters } from "@/lib/db/schema/surveys";
import { isDatabaseAway } from "@/lib/process/failures";
import { migrateDatabase } from "@/scripts/db-migrate.mjs";
import { connect, createDatabase, dropDatabase } from "@/tests/support/database";
import { expect, test } from "@/tests/support/domain";

/** How a piece of work ended, and after how many milliseconds. */
async function timed(work: () => Promise<unknown>) {
  const begun = performance.now();
  const error = await work().then(
    () => undefined,
    (reason) => reason,
  );
  return { error, ms: performance.now() - begun };
}

/** Holds an ACCESS EXCLUSIVE lock on the table, as a migration does, while the work runs. */
async function whileLocked<T>(sql: postgres.Sql, table: string, work: () => Promise<T>): Promise<T> {
  const holder = await sql.reserve();
  try {
    await holder`begin`;
    await holder`lock table ${sql(table)} in access exclusive mode`;
    return await work();
  } finally {
    await holder`rollback`;
    holder.release();
  }
}

test.afterEach(closeDb);

test("work on a locked table is refused within six seconds, and other tables are read at once", async ({
  sql,
}) => {
  await whileLocked(sql, "jobs", async () => {
    const reading = () => timed(async () => getDb().select().from(jobs));
    const changing = () => timed(() => getDb().transaction((tx) => tx.select().from(jobs).for("update")));
    const hanging = Promise.all(Array.from({ length: 40 }, (_, n) => (n % 2 ? reading() : changing())));
    const others = [notices, staff, campaigns, mailQueue, surveyQuarters];
    const meanwhile = Array.from({ length: 100 }, (_, n) =>
      timed(async () =>
        getDb()
          .select()
          .from(others[n % others.length] ?? notices),
      ),
    );
    for (const { error, ms } of await Promise.all(meanwhile)) {
      expect(error).toBeUndefined();
      expect(ms).toBeLessThan(2_000);
    }
    for (const { error, ms } of await hanging) {
      expect(isDatabaseAway(error)).toBe(true);
      expect(ms).toBeLessThan(6_000);
    }
  });
  expect(await getDb().select().from(jobs)).toEqual([]);
});

test("a backend that has stopped is not waited for, and nothing is saved after the refusal", async ({
  sql,
}) => {
  const [backend] = await getDb().execute<{ pid: number }>(raw`select pg_backend_pid() as pid`);
  process.kill(Number(backend?.pid), "SIGSTOP");
  const stopped = timed(() => getDb().transaction((tx) => tx.insert(mailQueue).values({ id: 1 })));
  try {
    const { error, ms } = await stopped;
    expect(isDatabaseAway(error)).toBe(true);
    expect(ms).toBeLessThan(6_000);
    expect(await timed(async () => getDb().select().from(notices))).toMatchObject({ error: undefined });
  } finally {
    process.kill(Number(backend?.pid), "SIGCONT");
  }
  await closeDb();
  expect(await sql`select from mail_queue`).toHaveLength(0);
});

test("a transaction that takes too long is refused and leaves nothing", async ({ sql }) => {
  const { error, ms } = await timed(() =>
    getDb().transaction(async (tx) => {
      await tx.insert(mailQueue).values({ id: 1 });
      for (let n = 0; n < 2; n++) await tx.execute(raw`select pg_sleep(3)`);
    }),
  );
  expect(isDatabaseAway(error)).toBe(true);
  expect(ms).toBeLessThan(6_000);
  await closeDb();
  expect(await sql`select from mail_queue`).toHaveLength(0);
});

test("each connection has the limits of its work", async () => {
  const names = Object.keys(limits) as LimitsName[];
  for (const name of names) {
    const asked = await underLimits(name, () =>
      getDb().execute<{ name: string; setting: string }>(
        raw`select name, setting from pg_settings where name in ('lock_timeout', 'statement_timeout',
          'idle_in_transaction_session_timeout')`,
      ),
    );
    const { lock, statement, idle } = limits[name];
    expect(Object.fromEntries(asked.map((row) => [row.name, Number(row.setting)])), name).toEqual({
      lock_timeout: lock,
      statement_timeout: statement,
      idle_in_transaction_session_timeout: idle,
    });
  }
  const { wait, lock, statement, transaction } = limits.requests;
  expect(Math.max(wait + lock, statement + 500, transaction)).toBeLessThan(6_000);
});

test("a migration waits for a table in turns that let others through, and goes on when it is free", async () => {
  const name = "migrating";
  const url = await createDatabase(name);
  const other = connect(url);
  try {
    let migrated: Promise<unknown> = Promise.resolve();
    let turns = 0;
    await other.begin(async (tx) => {
      await tx`lock table drizzle.__drizzle_migrations in access exclusive mode`;
      await new Promise<void>((resolve, reject) => {
        migrated = migrateDatabase(url, () => {
          turns += 1;
          resolve();
        });
        migrated.catch(reject);
      });
      // Whoever comes after a waiting ACCESS EXCLUSIVE lock waits too.
      expect(await tx`select from pg_locks where not granted and locktype = 'relation'`).toHaveLength(0);
    });
    await migrated;
    expect(turns).toBe(1);
  } finally {
    await other.end();
    await dropDatabase(name);
  }
});
