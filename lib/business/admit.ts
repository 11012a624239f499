import { and, eq, isNull } from "drizzle-orm";
import { findSession } from "@/lib/accounts/sessions";
import type { BusinessAccount } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employerAccounts } from "@/lib/db/schema/business";
import { employers } from "@/lib/db/schema/content";

/** The gate: a living session of an account that exists and is not suspended, else nobody. */
export async function admitBusinessAccount(
  sessionId: string,
  now: Date,
): Promise<BusinessAccount | undefined> {
  const session = await findSession(sessionId, now);
  if (session?.accountKind !== "employer") return undefined;
  const [row] = await getDb()
    .select({
      id: employerAccounts.id,
      email: employerAccounts.email,
      name: employerAccounts.name,
      employerId: employerAccounts.employerId,
      employerName: employers.name,
    })
    .from(employerAccounts)
    .leftJoin(employers, eq(employers.id, employerAccounts.employerId))
    .where(and(eq(employerAccounts.id, session.accountId), isNull(employerAccounts.suspendedAt)));
  const { authenticatedAt, remembered } = session;
  return row && ({ ...row, sessionId, authenticatedAt, remembered } as BusinessAccount);
}
