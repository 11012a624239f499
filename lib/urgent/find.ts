import { eq } from "drizzle-orm";
import { type Db, getDb, type Tx } from "@/lib/db/client";
import { urgentLine } from "@/lib/db/schema/urgent";

/** There is one line, or none. */
export const theLine = 1;

/** 緊急のお知らせ as it is in the database. */
export async function findUrgentLine(db: Db | Tx = getDb()) {
  const [row] = await db.select().from(urgentLine).where(eq(urgentLine.id, theLine));
  return row;
}

export type UrgentRow = NonNullable<Awaited<ReturnType<typeof findUrgentLine>>>;
