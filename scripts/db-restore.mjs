// `npm run db:restore -- site.backup.gz`: fills DATABASE_URL, which must be empty, from a file of `npm run db:backup`.
// One transaction: all or nothing. The rows of every table are counted before it commits.
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { readMigrationFiles } from "drizzle-orm/migrator";
import postgres from "postgres";
import { migrateDatabase } from "./db-migrate.mjs";
import { loadDotEnv } from "./start/settings.mjs";

loadDotEnv();
const [source] = process.argv.slice(2);
if (!process.env.DATABASE_URL) throw new Error("DATABASE_URL を設定してください。");
if (!source) throw new Error("読み込むファイルを指定してください。例 npm run db:restore -- site.backup.gz");

const ownMigrations = readMigrationFiles({ migrationsFolder: "drizzle" }).map(({ hash }) => hash);
const lines = linesOf(source);
// Checked before any table is made: a refused file leaves the database empty for the version that reads it.
const head = JSON.parse((await lines.next()).value ?? "{}");
refuseOtherVersion(head);
await migrateDatabase(process.env.DATABASE_URL);
const sql = postgres(process.env.DATABASE_URL, { max: 1, connect_timeout: 5, onnotice: () => {} });
const counts = {};
try {
  await sql.begin(restore);
} finally {
  await sql.end({ timeout: 5 });
}
console.log("読み込みました。");
console.log(JSON.stringify(counts));

function refuseOtherVersion({ format, migrations }) {
  if (format !== "iwaki-backup 1")
    throw new Error(`${source} は npm run db:backup のファイルではありません。`);
  if (String(migrations) !== String(ownMigrations))
    throw new Error(
      `${source} は表の形が違う版のサイトのものです。バックアップを取ったときと同じ版の npm run db:restore で読み込んでください。前の版の表は、新しい版を起動すると新しい形になります。`,
    );
}

async function restore(tx) {
  const applied = await tx`select hash from drizzle.__drizzle_migrations order by id`;
  if (String(applied.map(({ hash }) => hash)) !== String(ownMigrations))
    throw new Error("データベースの表が別の版のサイトのものです。新しいデータベースを使ってください。");
  await refuseFull(tx);
  // Tables come in the order of their names, so foreign keys are dropped and added again once every row is there.
  const references = await tx`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`;
  for (const { table, name } of references) await tx.unsafe(`alter table ${table} drop constraint ${name}`);
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${source} は途中で終わっています。`);
    const { table, count, end } = JSON.parse(value);
    if (end) break;
    counts[table] = await fill(tx, { table, count, lines });
    if (counts[table] !== count) throw new Error(`${table}: ${count} 行のはずが ${counts[table]} 行でした。`);
  }
  // A number that was given once is never given again, even when its row is gone.
  for (const { name, last } of head.sequences ?? []) await tx`select setval(${`public.${name}`}, ${last})`;
  for (const { table, name, definition } of references)
    await tx.unsafe(`alter table ${table} add constraint ${name} ${definition}`);
}

async function refuseFull(tx) {
  const tables = await tx`select tablename as name from pg_tables where schemaname = 'public'`;
  for (const { name } of tables) {
    const rows = await tx`select from ${tx(name)} limit 1`;
    if (rows.length > 0)
      throw new Error(`データベースが空ではありません（${name}）。新しいデータベースを使ってください。`);
  }
}

/** Inserts the next `count` lines into the table; the number of rows that it has then. */
async function fill(tx, { table, count, lines }) {
  for (let left = count; left > 0; ) {
    const rows = [];
    for (; left > 0 && rows.length < 500; left -= 1) {
      const { value, done } = await lines.next();
      if (done) throw new Error(`${source} は途中で終わっています。`);
      rows.push(value);
    }
    await tx`
      insert into ${tx(table)}
      select * from jsonb_populate_recordset(null::${tx(table)}, ${`[${rows.join(",")}]`}::text::jsonb)`;
  }
  const [found] = await tx`select count(*)::int from ${tx(table)}`;
  return found.count;
}

/** PostgreSQL escapes line breaks in JSON, but not U+2028, at which node:readline would split. */
async function* linesOf(path) {
  const text = createReadStream(path).pipe(createGunzip()).setEncoding("utf8");
  let rest = "";
  for await (const chunk of text) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}
