import { and, eq, isNull } from "drizzle-orm";
import { findSession } from "@/lib/accounts/sessions";
import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";

/** Makes the actor of a live session of a 求職者. Undefined: the session is over, or the account is suspended. */
export async function admitApplicant(sessionId: string, now: Date): Promise<Applicant | undefined> {
  const session = await findSession(sessionId, now);
  if (session?.accountKind !== "applicant") return undefined;
  const [row] = await getDb()
    .select({ id: applicants.id, email: applicants.email, handle: applicants.handle })
    .from(applicants)
    .where(and(eq(applicants.id, session.accountId), isNull(applicants.suspendedAt)));
  return (
    row &&
    ({
      ...row,
      sessionId,
      authenticatedAt: session.authenticatedAt,
      remembered: session.remembered,
    } as Applicant)
  );
}
