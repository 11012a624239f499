import { and, eq, isNull } from "drizzle-orm";
import { findSession } from "@/lib/accounts/sessions";
import type { EmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { employers } from "@/lib/db/schema/employers";

/** Makes the actor of a live session of a 担当者. Undefined: the session is over, or the account is suspended. */
export async function admitEmployerUser(sessionId: string, now: Date): Promise<EmployerUser | undefined> {
  const session = await findSession(sessionId, now);
  if (session?.accountKind !== "employer") return undefined;
  const [row] = await getDb()
    .select({
      id: employerUsers.id,
      email: employerUsers.email,
      name: employerUsers.name,
      employerId: employerUsers.employerId,
      employerName: employers.name,
    })
    .from(employerUsers)
    .leftJoin(employers, eq(employers.id, employerUsers.employerId))
    .where(and(eq(employerUsers.id, session.accountId), isNull(employerUsers.suspendedAt)));
  const { authenticatedAt, remembered } = session;
  return row && ({ ...row, sessionId, authenticatedAt, remembered } as EmployerUser);
}
