import { eq } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { rateLimits } from "@/lib/db/schema/rate-limits";
import { type Counter, rowOf, storedSubject } from "./counter";

/** Deletes a counter and returns its count. */
export async function reset(tx: Tx, counter: Counter): Promise<number> {
  const [row] = await tx.delete(rateLimits).where(rowOf(counter)).returning({ count: rateLimits.count });
  return row?.count ?? 0;
}

/** Deletes every counter about this account, of all networks and browsers. Returns how many there were. */
export async function resetSubject(tx: Tx, subject: string): Promise<number> {
  const ended = await tx
    .delete(rateLimits)
    .where(eq(rateLimits.subject, storedSubject(subject)))
    .returning({ purpose: rateLimits.purpose });
  return ended.length;
}
