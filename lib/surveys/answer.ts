import { and, eq, gt, sql } from "drizzle-orm";
import { hashToken } from "@/lib/crypto/tokens";
import { getDb } from "@/lib/db/client";
import { surveyQuarters, surveyTickets } from "@/lib/db/schema/surveys";
import { noAnswers, quarterOf } from "./quarter";
import { type Answer, ages, sexes } from "./schema";

/**
 * Deletes the ticket and adds one to one counter. It stores no time and no id, and nothing about the person.
 * "used": also when the ticket is unknown or has expired.
 */
export async function answerSurvey(ticket: string, given: Answer, now: Date): Promise<"counted" | "used"> {
  const quarter = quarterOf(now);
  const index = sexes.indexOf(given.sex) * ages.length + ages.indexOf(given.age);
  return getDb().transaction(async (tx) => {
    const spent = await tx
      .delete(surveyTickets)
      .where(and(eq(surveyTickets.tokenHash, hashToken(ticket)), gt(surveyTickets.expiresAt, now)))
      .returning({ tokenHash: surveyTickets.tokenHash });
    if (spent.length === 0) return "used";
    await tx.insert(surveyQuarters).values({ quarter, counts: noAnswers }).onConflictDoNothing();
    await tx
      .update(surveyQuarters)
      // Arrays of PostgreSQL begin at 1. The whole array is written, so that the row does not show which counter changed.
      .set({
        counts: sql`array(select c + (i = ${index + 1})::int from unnest(counts) with ordinality u(c, i) order by i)`,
      })
      .where(eq(surveyQuarters.quarter, quarter));
    return "counted";
  });
}
