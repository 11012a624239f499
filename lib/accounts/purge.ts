import { lt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { knownOrigins, loginTickets, sessions } from "@/lib/db/schema/accounts";
import { day } from "@/lib/time/units";

const year = 365 * day;

/** Deletes expired sessions and login tickets, and networks and browsers that were not seen for a year. */
export async function purgeAccounts(now: Date): Promise<void> {
  await getDb().transaction(async (tx) => {
    await tx.delete(loginTickets).where(lt(loginTickets.expiresAt, now));
    await tx.delete(sessions).where(lt(sessions.expiresAt, now));
    await tx.delete(knownOrigins).where(lt(knownOrigins.lastSeenAt, new Date(now.getTime() - year)));
  });
}
