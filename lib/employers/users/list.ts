import { and, asc, desc, eq, gt, isNull } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { registrations } from "@/lib/db/schema/mailed-links";
import { linkRowLife } from "@/lib/mailed-links/validity";

/** The accounts of a 事業者, the oldest first. */
export async function usersOfEmployer(employerId: string) {
  return getDb()
    .select({
      id: employerUsers.id,
      name: employerUsers.name,
      email: employerUsers.email,
      suspendedAt: employerUsers.suspendedAt,
      lastLoginAt: employerUsers.lastLoginAt,
      createdAt: employerUsers.createdAt,
    })
    .from(employerUsers)
    .where(eq(employerUsers.employerId, employerId))
    .orderBy(asc(employerUsers.createdAt), employerUsers.id)
    .limit(200);
}

/** Invitations that are not confirmed yet; each address once, with its newest mail. */
export async function openInvitations(employerId: string, now: Date) {
  return getDb()
    .selectDistinctOn([registrations.email], {
      id: registrations.id,
      email: registrations.email,
      inviter: employerUsers.name,
      createdAt: registrations.createdAt,
    })
    .from(registrations)
    .leftJoin(employerUsers, eq(employerUsers.id, registrations.invitedBy))
    .where(
      and(
        eq(registrations.invitedTo, employerId),
        isNull(registrations.usedAt),
        isNull(registrations.withdrawnAt),
        gt(registrations.createdAt, new Date(now.getTime() - linkRowLife)),
      ),
    )
    .orderBy(registrations.email, desc(registrations.createdAt))
    .limit(200);
}
