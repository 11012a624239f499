import { lt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { imports } from "@/lib/db/schema/imports";
import { day } from "@/lib/time/units";

/** Deletes files a day after their upload, imported or not. 操作履歴 keeps the imported rows. */
export async function purgeImports(now: Date): Promise<void> {
  await getDb()
    .delete(imports)
    .where(lt(imports.createdAt, new Date(now.getTime() - day)));
}
