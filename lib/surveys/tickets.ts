import { hashToken, newToken } from "@/lib/crypto/tokens";
import { getDb } from "@/lib/db/client";
import { surveyTickets } from "@/lib/db/schema/surveys";
import { hour } from "@/lib/time/units";

/**
 * The right to answer once, tied to nobody. Issued in a transaction of its own, after the registration's has ended.
 * It lives one to two hours, to the full hour: its end does not tell the moment of a registration.
 */
export async function issueTicket(now: Date): Promise<string> {
  const ticket = newToken();
  const expiresAt = new Date(Math.ceil((now.getTime() + hour) / hour) * hour);
  await getDb()
    .insert(surveyTickets)
    .values({ tokenHash: hashToken(ticket), expiresAt });
  return ticket;
}
