import { lt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { imports } from "@/lib/db/schema/imports";
import { day } from "@/lib/time/units";

/** A file that nobody confirmed is forgotten after a day; what was imported stands in 操作履歴. */
export async function purgeImports(now: Date): Promise<void> {
  await getDb()
    .delete(imports)
    .where(lt(imports.createdAt, new Date(now.getTime() - day)));
}
