// `npm run db:backup -- site.backup.gz`: writes every row of DATABASE_URL, as of one moment, into one compressed
// file, which `npm run db:restore` reads. Needs no PostgreSQL programs.
import { createWriteStream, renameSync } from "node:fs";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import postgres from "postgres";
import { loadDotEnv } from "./start/settings.mjs";

loadDotEnv();
const [target] = process.argv.slice(2);
if (!process.env.DATABASE_URL) throw new Error("DATABASE_URL を設定してください。");
if (!target) throw new Error("書き込むファイルを指定してください。例 npm run db:backup -- site.backup.gz");

const sql = postgres(process.env.DATABASE_URL, { max: 1, connect_timeout: 5, onnotice: () => {} });
// Written under another name and renamed at the end, so that an interrupted backup never looks complete.
const half = `${target}.half`;
const counts = {};
// A backup may take long; only a table that a migration keeps locked ends it. Limits of the role or the database do not count.
const limits =
  "set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set lock_timeout = '1min'";
try {
  await sql.unsafe(limits);
  await sql.begin("isolation level repeatable read read only", async (tx) => {
    const file = createWriteStream(half, { mode: 0o600 });
    await pipeline(Readable.from(pieces(tx)), createGzip(), file);
  });
  renameSync(half, target);
} finally {
  await sql.end({ timeout: 5 });
}
console.log(`${resolve(target)} に書き出しました。`);
console.log(JSON.stringify(counts));

/**
 * Lines of JSON: a head; for each table its name and count, then one line per row; an end. COPY is not used, because the
 * driver leaves its connection paused after a long one.
 */
async function* pieces(tx) {
  const migrations = await tx`select hash from drizzle.__drizzle_migrations order by id`;
  const sequences = await tx`
    select sequencename as name, last_value::int as last from pg_sequences
    where schemaname = 'public' and last_value is not null order by 1`;
  yield line({ format: "iwaki-backup 1", migrations: migrations.map(({ hash }) => hash), sequences });
  const tables = await tx`select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  for (const { name } of tables) {
    const [{ count }] = await tx`select count(*)::int from ${tx(name)}`;
    counts[name] = count;
    yield line({ table: name, count });
    for await (const rows of tx`select to_jsonb(t)::text as row from ${tx(name)} t`.cursor(500))
      yield rows.map(({ row }) => `${row}\n`).join("");
  }
  yield line({ end: true });
}

function line(value) {
  return `${JSON.stringify(value)}\n`;
}
