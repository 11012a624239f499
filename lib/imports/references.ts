import { asc } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { japanDate } from "@/lib/time/japan-day";
import type { References } from "./sheet";

/** Reads the data that rows refer to. Of two 事業者 with the same name, the older counts. */
export async function readReferences(now: Date): Promise<References> {
  const rows = await getDb()
    .select({ id: employers.id, name: employers.name })
    .from(employers)
    .orderBy(asc(employers.createdAt), asc(employers.id));
  const byName = new Map<string, string>();
  for (const { id, name } of rows) if (!byName.has(name)) byName.set(name, id);
  return { employers: byName, today: japanDate(now) };
}
