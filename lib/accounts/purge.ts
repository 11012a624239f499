import { lt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { knownPlaces, loginTickets, rateLimits, reissues, sessions } from "@/lib/db/schema/accounts";
import { linkRowLife } from "./link-validity";

const year = 365 * 24 * 60 * 60 * 1000;

/** Forgets what has had its time: ended logins, old reissues, past counts, places not seen for a year. */
export async function purgeAccounts(now: Date): Promise<void> {
  await getDb().transaction(async (tx) => {
    await tx.delete(loginTickets).where(lt(loginTickets.expiresAt, now));
    await tx.delete(sessions).where(lt(sessions.expiresAt, now));
    await tx.delete(reissues).where(lt(reissues.createdAt, new Date(now.getTime() - linkRowLife)));
    await tx.delete(knownPlaces).where(lt(knownPlaces.lastSeenAt, new Date(now.getTime() - year)));
    await tx.delete(rateLimits).where(lt(rateLimits.windowEndsAt, now));
  });
}
