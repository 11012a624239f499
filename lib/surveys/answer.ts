import { and, eq, gt, sql } from "drizzle-orm";
import { hashToken } from "@/lib/crypto/tokens";
import { getDb } from "@/lib/db/client";
import { surveyQuarters, surveyTickets } from "@/lib/db/schema/surveys";
import { noAnswers, quarterOf } from "./quarter";
import { type Answer, ages, sexes } from "./schema";

/**
 * Adds one to one counter, and touches nothing else but the ticket: no time, no id, no mark on a person.
 * "used" also when the ticket is unknown or its hour is over.
 */
export async function answer(ticket: string, given: Answer, now: Date): Promise<"counted" | "used"> {
  const quarter = quarterOf(now);
  const place = sexes.indexOf(given.sex) * ages.length + ages.indexOf(given.age);
  return getDb().transaction(async (tx) => {
    const spent = await tx
      .delete(surveyTickets)
      .where(and(eq(surveyTickets.tokenHash, hashToken(ticket)), gt(surveyTickets.expiresAt, now)))
      .returning({ tokenHash: surveyTickets.tokenHash });
    if (spent.length === 0) return "used";
    await tx.insert(surveyQuarters).values({ quarter, counts: noAnswers }).onConflictDoNothing();
    await tx
      .update(surveyQuarters)
      // PostgreSQL counts array places from 1. The row is written anew as a whole, all 21 counters of it.
      .set({
        counts: sql`array(select c + (i = ${place + 1})::int from unnest(counts) with ordinality u(c, i) order by i)`,
      })
      .where(eq(surveyQuarters.quarter, quarter));
    return "counted";
  });
}
