import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import type { attributes } from "@/lib/db/schema/applicants";
import { monthlyFigures } from "@/lib/db/schema/monthly-figures";
import { japanMonth } from "@/lib/time/japan-day";

type Attribute = (typeof attributes)[number];

/** Counts a registration, in its transaction. The count of the month outlives the account. */
export async function countRegistered(tx: Tx, attribute: Attribute, now: Date): Promise<void> {
  await tx
    .insert(monthlyFigures)
    .values({ month: japanMonth(now), attribute, registered: 1 })
    .onConflictDoUpdate({
      target: [monthlyFigures.month, monthlyFigures.attribute],
      set: { registered: sql`${monthlyFigures.registered} + 1` },
    });
}

/** Counts a deletion, in its transaction. */
export async function countDeleted(tx: Tx, attribute: Attribute, now: Date): Promise<void> {
  await tx
    .insert(monthlyFigures)
    .values({ month: japanMonth(now), attribute, deleted: 1 })
    .onConflictDoUpdate({
      target: [monthlyFigures.month, monthlyFigures.attribute],
      set: { deleted: sql`${monthlyFigures.deleted} + 1` },
    });
}
