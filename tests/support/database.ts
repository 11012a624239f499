import postgres from "postgres";
import { migrateDatabase } from "@/scripts/db-migrate.mjs";
import { databaseUrl, ensureDatabase, withAdmin } from "@/scripts/start/postgres.mjs";

function adminUrl(): string {
  const url = process.env.TEST_DATABASE_ADMIN_URL;
  if (!url) throw new Error("the tests' database is not running (tests/support/setup.ts)");
  return url;
}

/** Makes this server the one of all functions here, with a template database that has every table and no rows. */
export async function prepareServer(url: string): Promise<void> {
  process.env.TEST_DATABASE_ADMIN_URL = url;
  await dropDatabase("template_site");
  await migrateDatabase(await ensureDatabase(url, "template_site"));
}

/** A new database, copied from the template (about 0.1 s); the address. Without `template`: every table, no rows. */
export async function createDatabase(name: string, template = "template_site"): Promise<string> {
  await withAdmin(adminUrl(), async (sql) => {
    await sql`drop database if exists ${sql(name)} with (force)`;
    await sql`create database ${sql(name)} template ${sql(template)}`;
  });
  return databaseUrl(adminUrl(), name);
}

export async function dropDatabase(name: string): Promise<void> {
  await withAdmin(adminUrl(), (sql) => sql`drop database if exists ${sql(name)} with (force)`);
}

export function connect(url: string): postgres.Sql {
  return postgres(url, { max: 5, onnotice: () => {}, connection: { application_name: "observer" } });
}

/** Empties these tables, or all of the site, and the tables that refer to them. */
export async function emptyTables(sql: postgres.Sql, ...names: string[]): Promise<void> {
  const tables = names.length > 0 ? names : await tableNames(sql);
  await sql.begin(async (tx) => {
    // Without triggers: 操作履歴 refuses to be emptied.
    await tx`set local session_replication_role = replica`;
    await tx`truncate ${tx(tables)} restart identity cascade`;
  });
}

/** The names of the site's tables. */
export async function tableNames(sql: postgres.Sql): Promise<string[]> {
  const tables = await sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  return tables.map(({ name }) => name);
}

/** Every row of every table as JSON of its text form, by table: what a thief of the database reads. */
export async function dumpTables(sql: postgres.Sql): Promise<Map<string, string>> {
  const dump = new Map<string, string>();
  for (const name of await tableNames(sql))
    dump.set(name, JSON.stringify(await sql`select t::text from ${sql(name)} t`));
  return dump;
}
