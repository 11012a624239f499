import { and, eq, gt, isNull, lte } from "drizzle-orm";
import type { ApprovedEmployerUser } from "@/lib/actors";
import type { Tx } from "@/lib/db/client";
import { sessions } from "@/lib/db/schema/accounts";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { invitationMail } from "@/lib/mail/templates/employer-registration";
import type { IssueOutcome, MailOrigin } from "@/lib/mailed-links/issue";
import type { MailedLogin } from "@/lib/mailed-links/registering-kinds";
import { startRegistration } from "@/lib/mailed-links/start-registration";

/**
 * 招待: starts a registration for a colleague, who will belong to this 事業者 without a submission. The answer does not say
 * whether the address has an account already; a mail tells its owner. "signed-out": the login of the inviter ended while
 * the password of the mail was hashed.
 */
export function inviteColleague(
  user: ApprovedEmployerUser,
  { email }: { email: string },
  origin: MailOrigin,
  now: Date,
): Promise<IssueOutcome | { outcome: "signed-out" }> {
  const { name: inviter, employerId, employerName: employer } = user;
  const invitation = {
    employerId,
    invitedBy: user.id,
    letter: (login: MailedLogin) => invitationMail({ ...login, inviter, employer }),
    refuse: async (tx: Tx) =>
      (await mayStillInvite(tx, user, now)) ? undefined : ({ outcome: "signed-out" } as const),
  };
  return startRegistration({ kind: "employer", email, invitation }, origin, now);
}

/** Under a lock of the inviter's row: whatever ends the access of the inviter comes before the invitation, or ends it. */
async function mayStillInvite(tx: Tx, user: ApprovedEmployerUser, now: Date): Promise<boolean> {
  const [account] = await tx
    .select({ id: employerUsers.id })
    .from(employerUsers)
    .where(
      and(
        eq(employerUsers.id, user.id),
        eq(employerUsers.employerId, user.employerId),
        isNull(employerUsers.suspendedAt),
        // The session of a 担当者 who changes the password goes on, but not what it began before.
        lte(employerUsers.passwordChangedAt, now),
      ),
    )
    .for("share");
  const [session] = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.id, user.sessionId), gt(sessions.expiresAt, now)));
  return account !== undefined && session !== undefined;
}
