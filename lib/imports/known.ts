import { asc } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { japanDate } from "@/lib/time/japan-day";
import type { Known } from "./sheet";

/** What the rows of a file may refer to. Of two 事業者 with one name the older is meant. */
export async function readKnown(now: Date): Promise<Known> {
  const rows = await getDb()
    .select({ id: employers.id, name: employers.name })
    .from(employers)
    .orderBy(asc(employers.createdAt), asc(employers.id));
  const known = new Map<string, string>();
  for (const { id, name } of rows) if (!known.has(name)) known.set(name, id);
  return { employers: known, today: japanDate(now) };
}
