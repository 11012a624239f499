import { sql } from "drizzle-orm";
import { mails } from "@/lib/db/schema/mails";

/** The columns that change whenever a mail ends: body and lease are erased, and with `forgetAtEnd` the address too. */
export function ended(now: Date) {
  return {
    body: null,
    leaseUntil: null,
    endedAt: now,
    toAddress: sql`case when ${mails.eraseAtEnd} then null else ${mails.toAddress} end`,
  };
}
