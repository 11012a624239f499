import { pathToFileURL } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

/** Runs the migrations. An advisory lock makes instances that start together take turns. */
export async function migrateDatabase(url) {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(hashtext('iwaki.migrate'))`;
    await migrate(drizzle(sql), { migrationsFolder: "drizzle" });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  if (!process.env.DATABASE_URL) throw new Error("DATABASE_URL を設定してください。");
  await migrateDatabase(process.env.DATABASE_URL);
  console.log("データベースを最新の形にしました。");
}
