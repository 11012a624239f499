import { sql } from "drizzle-orm";
import { mails } from "@/lib/db/schema/mails";

/** What every end of a mail does: the body goes, the lease goes, and the address too when this was a farewell. */
export function ended(now: Date) {
  return {
    body: null,
    leaseUntil: null,
    endedAt: now,
    toAddress: sql`case when ${mails.forgetAtEnd} then null else ${mails.toAddress} end`,
  };
}
