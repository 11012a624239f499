import { sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";

/** Removes overwritten rows from the disk: the difference of two versions would show one answer. */
export async function vacuumQuarters(): Promise<void> {
  await getDb().execute(sql`vacuum survey_quarters`);
}
