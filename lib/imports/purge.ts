import { and, isNull, lt, or } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { imports } from "@/lib/db/schema/imports";
import { day } from "@/lib/time/units";

/** Deletes a file a day after its upload, and the texts of before a day after the import. 操作履歴 keeps the rows. */
export async function purgeImports(now: Date): Promise<void> {
  const before = new Date(now.getTime() - day);
  await getDb()
    .delete(imports)
    .where(or(lt(imports.endedAt, before), and(isNull(imports.endedAt), lt(imports.createdAt, before))));
}
