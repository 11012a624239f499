import { lt, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { imports } from "@/lib/db/schema/imports";
import { day } from "@/lib/time/units";

/** Deletes a file a day after its upload, and the texts of before a day after the import. 操作履歴 keeps the rows. */
export async function purgeImports(now: Date): Promise<void> {
  await getDb()
    .delete(imports)
    .where(lt(sql`coalesce(${imports.endedAt}, ${imports.createdAt})`, new Date(now.getTime() - day)));
}
