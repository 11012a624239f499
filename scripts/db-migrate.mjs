import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

// A migration that waits for a table makes all who come after it wait too. So it waits shorter than a request does, lets them
// through, and tries again: a backup that reads every table takes minutes.
const limits =
  "set lock_timeout = '2s'; set statement_timeout = '30min'; set idle_in_transaction_session_timeout = '5min'";
const pauseMs = 3_000;
const mostAttempts = 200;

/**
 * Runs the migrations that are missing, all of them or none. An advisory lock makes instances that start together take turns.
 * `waiting`: called once, when a table is in use.
 */
export async function migrateDatabase(url, waiting = () => {}) {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    // Another instance may migrate for as long as it needs.
    await sql.unsafe("set lock_timeout = 0; set statement_timeout = 0");
    await sql`select pg_advisory_lock(hashtext('iwaki.migrate'))`;
    await sql.unsafe(limits);
    for (let attempt = 1; ; attempt++) {
      try {
        // A role that owns no table may start the site, but not migrate.
        if (await isMigrated(sql)) return;
        return await migrate(drizzle(sql), { migrationsFolder: "drizzle" });
      } catch (error) {
        if (!isLocked(error) || attempt === mostAttempts) throw error;
        if (attempt === 1) waiting();
        await sleep(pauseMs);
      }
    }
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Whether the newest migration of this version has been run. */
async function isMigrated(sql) {
  const [{ table }] = await sql`select to_regclass('drizzle.__drizzle_migrations') as table`;
  if (!table) return false;
  const [last] = await sql`select max(created_at)::text as at from drizzle.__drizzle_migrations`;
  const { entries } = JSON.parse(readFileSync("drizzle/meta/_journal.json", "utf8"));
  return last?.at === String(entries.at(-1).when);
}

function isLocked(error) {
  return (error.cause?.code ?? error.code) === "55P03";
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  if (!process.env.DATABASE_URL) throw new Error("DATABASE_URL を設定してください。");
  const waiting = () => console.log("表が使われています。空くのを待っています…");
  await migrateDatabase(process.env.DATABASE_URL, waiting);
  console.log("データベースを最新の形にしました。");
}
