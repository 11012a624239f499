import { setTimeout as sleep } from "node:timers/promises";
import type postgres from "postgres";
import { hashOrThrow } from "@/lib/passwords/hash";
import { day } from "@/lib/time/units";

/** Inserts applicants `name0@example.jp`, `name1@…`, who registered 30 days ago and share one password. */
export async function addAccounts(sql: postgres.Sql, name: string, count: number, password: string) {
  const hash = await hashOrThrow(password);
  const ago = new Date(Date.now() - 30 * day);
  // The 識別名 of different crowds begin with different letters.
  const letter = String.fromCharCode(65 + ([...name].reduce((sum, c) => sum + c.charCodeAt(0), 0) % 26));
  await sql`
    insert into applicants (email, password_hash, password_changed_at, handle, attribute, wants_mail,
      wants_mail_chosen_at, terms_agreed_at, created_at, updated_at)
    select ${name} || n || '@example.jp', ${hash}, ${ago}, ${`PR${letter}`} || lpad(n::text, 7, '0'), 'general', true,
      ${ago}, ${ago}, ${ago}, ${ago}
    from generate_series(0, ${count - 1}::int) n`;
  return Array.from({ length: count }, (_, n) => `${name}${n}@example.jp`);
}

/** The same for 担当者 whose 事業者 is not approved yet; they can log in. */
export async function addEmployerUsers(sql: postgres.Sql, name: string, count: number, password: string) {
  const hash = await hashOrThrow(password);
  const ago = new Date(Date.now() - 30 * day);
  await sql`
    insert into employer_users (email, password_hash, password_changed_at, name, terms_agreed_at, created_at, updated_at)
    select ${name} || n || '@example.jp', ${hash}, ${ago}, '担当', ${ago}, ${ago}, ${ago}
    from generate_series(0, ${count - 1}::int) n`;
  return Array.from({ length: count }, (_, n) => `${name}${n}@example.jp`);
}

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
