import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import type postgres from "postgres";
import type { Staff, StaffAtLogin } from "@/lib/actors";
import { closeDb } from "@/lib/db/client";
import { admitStaff } from "@/lib/staff/admit";
import { authenticateStaff } from "@/lib/staff/authenticate";
import { migrateDatabase } from "@/scripts/db-migrate.mjs";
import { freePort } from "@/scripts/start/port.mjs";
import { connect, createDatabase, dropDatabase } from "./database";
import { test as base } from "./domain";
import { siteSettings } from "./settings";

const fixture = "tests/fixtures/before-one-language";

/** A file of `npm run db:backup`, taken by the version before 0010_one-language. */
export const backupFile = `${fixture}.backup.gz`;

/** What the site held when its backup was taken: logins, links, mails that wait, with the secrets in clear. */
export const before = JSON.parse(
  readFileSync(`${fixture}.json`, "utf8"),
) as typeof import("../fixtures/before-one-language.json");

/** The moment of the backup. */
export const now = new Date(before.now);

type Row = Record<string, unknown>;

const backup = readBackup();

/** The rows of the backup by the names that tables and columns had then. */
export const rowsBefore: ReadonlyMap<string, Row[]> = backup.rows;

/**
 * A test on the database of an older site after today's migrations, new for each test. It has a worker process of its own,
 * because the settings are the older site's, above all the secret that sealed the rows.
 */
export const test = base.extend({
  database: async ({}, use, worker) => {
    const [template, name] = [templateOf(worker), `older_${worker.workerIndex}`];
    await migrateDatabase(await createOlderDatabase(template));
    const DATABASE_URL = await createDatabase(name, template);
    const RESEND_BASE_URL = `http://127.0.0.1:${await freePort()}`;
    const settings = siteSettings({ DATABASE_URL, APP_URL: before.appUrl, RESEND_BASE_URL });
    const own = { AUTH_SECRET: before.authSecret, MAIL_FROM: before.mailFrom };
    Object.assign(process.env, settings, own, { NODE_ENV: "test", LOG_LEVEL: "silent" });
    await use(DATABASE_URL);
    await closeDb();
    await dropDatabase(name);
    await dropDatabase(template);
  },
  // Instead of empty tables: a new copy with the rows of the older site.
  emptied: async ({ database }, use, worker) => {
    await closeDb();
    await createDatabase(new URL(database).pathname.slice(1), templateOf(worker));
    await use(undefined);
  },
});

const templateOf = ({ workerIndex }: { workerIndex: number }) => `older_template_${workerIndex}`;

export { expect } from "./domain";

/** The id of an open session of this account. */
export function sessionOf(email: string): string {
  const session = before.sessions.find((each) => each.email === email);
  if (!session) throw new Error(`no session of ${email}`);
  return session.id;
}

export function campaignNamed(name: string) {
  const campaign = before.campaigns.find((each) => each.name === name);
  if (!campaign) throw new Error(`no campaign ${name}`);
  return campaign;
}

/** The 職員 of an open session. */
export async function staffOf(email: string): Promise<Staff> {
  const admitted = await admitStaff(sessionOf(email), now);
  if (admitted?.outcome !== "signed-in") throw new Error(`${email} is not signed in`);
  return admitted.staff;
}

/** The step at which a login with this password stops; undefined when there is none left. */
export async function loginStepOf(login: {
  email: string;
  password: string;
}): Promise<StaffAtLogin | undefined> {
  const { network, browser } = before.staff;
  const { email, password } = login;
  const answer = await authenticateStaff({ email, password, network, browser }, now);
  if (answer.outcome !== "signed-in") throw new Error(`${email}: ${answer.outcome}`);
  const admitted = await admitStaff(answer.sessionId, now);
  return admitted?.outcome === "at-login" ? admitted.person : undefined;
}

/** The file's format is that of scripts/db-backup.mjs. */
function readBackup() {
  const [head = "", ...lines] = gunzipSync(readFileSync(backupFile)).toString("utf8").split("\n");
  const { migrations } = JSON.parse(head) as { migrations: string[] };
  const rows = new Map<string, Row[]>();
  for (let at = 0; at < lines.length; ) {
    const { table, count, end } = JSON.parse(lines[at] ?? "") as {
      table: string;
      count: number;
      end?: boolean;
    };
    if (end) break;
    rows.set(
      table,
      lines.slice(at + 1, at + 1 + count).map((line) => JSON.parse(line) as Row),
    );
    at += 1 + count;
  }
  return { migrations, rows };
}

/** A database with the tables as they were when the backup was taken, and its rows. */
async function createOlderDatabase(name: string): Promise<string> {
  const url = await createDatabase(name, "template0");
  const sql = connect(url);
  try {
    await migrateAsFarAs(backup.migrations.length, url);
    const applied = await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations order by id`;
    // A site runs each migration once, so an edit of one that sites have applied never reaches them.
    if (String(applied.map(({ hash }) => hash)) !== String(backup.migrations))
      throw new Error("a migration that sites have applied was edited");
    await sql.begin(loadRows);
  } finally {
    await sql.end();
  }
  return url;
}

/** Applies the first `count` migrations: those of an older site. */
export async function migrateAsFarAs(count: number, url: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "older-"));
  const sql = connect(url);
  try {
    cpSync("drizzle", folder, { recursive: true });
    const file = join(folder, "meta", "_journal.json");
    const journal = JSON.parse(readFileSync(file, "utf8")) as { entries: unknown[] };
    writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
    await migrate(drizzle(sql), { migrationsFolder: folder });
  } finally {
    await sql.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As scripts/db-restore.mjs does it: the foreign keys come back when every row is there. */
async function loadRows(tx: postgres.TransactionSql): Promise<void> {
  const references = await tx`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`;
  for (const { table, name } of references) await tx.unsafe(`alter table ${table} drop constraint ${name}`);
  for (const [table, rows] of backup.rows) {
    await tx`
      insert into ${tx(table)}
      select * from jsonb_populate_recordset(null::${tx(table)}, ${JSON.stringify(rows)}::text::jsonb)`;
  }
  for (const { table, name, definition } of references)
    await tx.unsafe(`alter table ${table} add constraint ${name} ${definition}`);
}
