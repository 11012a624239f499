import { hashToken, newToken } from "@/lib/crypto/tokens";
import { getDb } from "@/lib/db/client";
import { surveyTickets } from "@/lib/db/schema/surveys";
import { hour } from "@/lib/time/units";

/**
 * Issues the right to answer once. The ticket is connected with nobody, and issued in a transaction after that of the
 * registration. It expires at a full hour, one to two hours later, so that it does not show when somebody registered.
 */
export async function issueTicket(now: Date): Promise<string> {
  const ticket = newToken();
  const expiresAt = new Date(Math.ceil((now.getTime() + hour) / hour) * hour);
  await getDb()
    .insert(surveyTickets)
    .values({ tokenHash: hashToken(ticket), expiresAt });
  return ticket;
}
