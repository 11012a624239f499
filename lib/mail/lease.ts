import { gt, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { batches } from "@/lib/db/schema/campaigns";
import type { mails } from "@/lib/db/schema/mails";
import { env } from "@/lib/env";
import { after } from "@/lib/time/after";
import { hour, second } from "@/lib/time/units";

/** How long a lease lasts, in milliseconds. It is longer than the timeout of a call (resend.ts). */
export const leaseMs = 30 * second;

// The provider remembers an Idempotency-Key for 24 hours from the first call. One hour is left for clocks and slow calls.
const repeatableMs = 23 * hour;

/** The tables whose rows workers lease. The id of a row is the Idempotency-Key of its calls. */
type Leasable = typeof mails | typeof batches;

/** No worker has it under a lease. */
export function isFree({ leaseUntil }: Leasable, now: Date): SQL {
  return sql`(${isNull(leaseUntil)} or ${lte(leaseUntil, now)})`;
}

/** A call sends its mails once: it is the first, or the provider still remembers its key. */
export function isRepeatable({ firstAttemptAt }: Leasable, now: Date): SQL {
  return sql`(${isNull(firstAttemptAt)} or ${gt(firstAttemptAt, after(now, -repeatableMs))})`;
}

/**
 * The columns that a lease writes. `attempts` is its fencing token: a worker that has lost the lease finds another number.
 * The first call fixes the sender, because a repeated call must be the same to the byte.
 */
export function leasedColumns(row: Leasable["$inferSelect"], now: Date) {
  return {
    attempts: row.attempts + 1,
    fromAddress: row.fromAddress ?? env().MAIL_FROM,
    firstAttemptAt: row.firstAttemptAt ?? now,
    leaseUntil: after(now, leaseMs),
  };
}
