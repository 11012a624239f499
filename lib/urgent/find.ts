import { eq } from "drizzle-orm";
import { type Db, getDb, type Tx } from "@/lib/db/client";
import { urgentLine } from "@/lib/db/schema/urgent";

/** The id of the only row. */
export const urgentLineId = 1;

/** 緊急のお知らせ as stored. Undefined: none is shown. */
export async function findUrgentLine(db: Db | Tx = getDb()) {
  const [row] = await db.select().from(urgentLine).where(eq(urgentLine.id, urgentLineId));
  return row;
}

export type UrgentRow = NonNullable<Awaited<ReturnType<typeof findUrgentLine>>>;
