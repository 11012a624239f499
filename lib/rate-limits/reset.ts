import { eq } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { rateLimits } from "@/lib/db/schema/rate-limits";
import { type Counter, rowOf, storedSubject } from "./counter";

/** Ends a count and says how far it had come. */
export async function reset(tx: Tx, counter: Counter): Promise<number> {
  const [row] = await tx.delete(rateLimits).where(rowOf(counter)).returning({ count: rateLimits.count });
  return row?.count ?? 0;
}

/** Ends every count about this account, from wherever the uses came; how many counts there were. */
export async function resetSubject(tx: Tx, subject: string): Promise<number> {
  const ended = await tx
    .delete(rateLimits)
    .where(eq(rateLimits.subject, storedSubject(subject)))
    .returning({ purpose: rateLimits.purpose });
  return ended.length;
}
