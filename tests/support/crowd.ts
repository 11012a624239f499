import { setTimeout as sleep } from "node:timers/promises";
import type postgres from "postgres";

/** Does `work` for 0 … count - 1, at most `atOnce` at the same time. */
export async function concurrently<T>(
  count: number,
  atOnce: number,
  work: (n: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const one = async () => {
    while (next < count) {
      const n = next++;
      results[n] = await work(n);
    }
  };
  await Promise.all(Array.from({ length: Math.min(count, atOnce) }, one));
  return results;
}

/** Polls until `wanted`; the time that it took in ms, or undefined after `ms`. */
export async function until(ms: number, wanted: () => Promise<boolean>): Promise<number | undefined> {
  const begun = Date.now();
  while (Date.now() - begun < ms) {
    if (await wanted().catch(() => false)) return Date.now() - begun;
    await sleep(100);
  }
  return undefined;
}

/** Moves every timestamp in the database back by this interval ("15 minutes"), instead of waiting. */
export async function advanceClock(sql: postgres.Sql, time: string): Promise<void> {
  const columns = await sql<{ table: string; column: string }[]>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and data_type = 'timestamp with time zone'`;
  const tables = [...new Set(columns.map(({ table }) => table))].sort();
  for (let attempt = 0; ; attempt += 1) {
    const done = await sql
      .begin(async (tx) => {
        // All tables in one transaction: a worker that runs in between would compare two clocks. In a deadlock with a
        // worker, this transaction gives up first and attempt again.
        await tx`set local lock_timeout = '300ms'`;
        for (const table of tables) await tx`lock table ${tx(table)} in exclusive mode`;
        for (const table of tables) {
          const set = columns
            .filter((one) => one.table === table)
            .map(({ column }) => `"${column}" = "${column}" - $1::text::interval`);
          await tx.unsafe(`update "${table}" set ${set.join(", ")}`, [time]);
        }
        return true;
      })
      .catch((error) => {
        if (attempt === 50) throw error;
        return false;
      });
    if (done) return;
    await sleep(50);
  }
}
