import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import type { attributes } from "@/lib/db/schema/applicants";
import { monthlyFigures } from "@/lib/db/schema/monthly-figures";
import { japanMonth } from "@/lib/time/japan-day";

type Attribute = (typeof attributes)[number];

/** Inside the registration's transaction: the month keeps its count when the account is gone. */
export async function countRegistered(tx: Tx, attribute: Attribute, now: Date): Promise<void> {
  await tx
    .insert(monthlyFigures)
    .values({ month: japanMonth(now), attribute, registered: 1 })
    .onConflictDoUpdate({
      target: [monthlyFigures.month, monthlyFigures.attribute],
      set: { registered: sql`${monthlyFigures.registered} + 1` },
    });
}

/** Inside the deletion's transaction. */
export async function countDeleted(tx: Tx, attribute: Attribute, now: Date): Promise<void> {
  await tx
    .insert(monthlyFigures)
    .values({ month: japanMonth(now), attribute, deleted: 1 })
    .onConflictDoUpdate({
      target: [monthlyFigures.month, monthlyFigures.attribute],
      set: { deleted: sql`${monthlyFigures.deleted} + 1` },
    });
}
