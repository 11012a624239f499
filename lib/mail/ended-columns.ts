import { sql } from "drizzle-orm";
import { mails } from "@/lib/db/schema/mails";

/** The columns that change when a mail ends: body and lease are erased, and with `eraseAtEnd` the address too. */
export function endedColumns(now: Date) {
  return {
    body: null,
    leaseUntil: null,
    endedAt: now,
    toAddress: sql`case when ${mails.eraseAtEnd} then null else ${mails.toAddress} end`,
  };
}
