import { sql } from "drizzle-orm";
import type { RegisteringKind } from "@/lib/accounts/schema";
import type { Tx } from "@/lib/db/client";
import { registrations } from "@/lib/db/schema/mailed-links";
import { env } from "@/lib/env";
import type { Letter } from "@/lib/mail/templates/letter";
import { alreadyRegisteredMail } from "@/lib/mail/templates/registration";
import { suspendedMail } from "@/lib/mail/templates/suspended";
import { type IssueOutcome, issueLink, type MailOrigin } from "./issue";
import { type MailedLogin, registeringKinds } from "./registering-kinds";

/** 招待 by a colleague: the account will belong to this 事業者, and the letter says who invites. */
type Invitation<Refusal> = {
  employerId: string;
  invitedBy: string;
  letter: (login: MailedLogin) => Promise<Letter>;
  /** Why the colleague may not invite any more. */
  refuse: (tx: Tx) => Promise<Refusal | undefined>;
};

/**
 * 登録申請 of either kind, or 招待. A registered address gets the same answer, and its owner a mail that says so. An account
 * of the other kind with this address plays no part.
 */
export function startRegistration<Refusal = never>(
  { kind, email, invitation }: { kind: RegisteringKind; email: string; invitation?: Invitation<Refusal> },
  origin: MailOrigin,
  now: Date,
): Promise<IssueOutcome | Refusal> {
  const { registerPage, letter } = registeringKinds[kind];
  const app = env().APP_URL;
  return issueLink<Refusal>(
    { kind, email },
    {
      page: `${registerPage}/activate`,
      carrier: "new",
      letters: (login) => ({
        new: (invitation?.letter ?? letter)(login),
        known: alreadyRegisteredMail({
          account: kind,
          to: email,
          loginUrl: `${app}/login`,
          reissueUrl: `${app}/password-reissue`,
        }),
        suspended: suspendedMail({ account: kind, to: email }),
      }),
      locksAccount: false,
      ...(invitation && { refuse: invitation.refuse }),
      dedupeKey: (id) => `registration:${id}`,
      insert: (row, where) => sql`
        insert into ${registrations}
          (id, account_kind, invited_to, invited_by, email, password_hash, token_hash, mail_id, created_at)
        select ${row.id}::uuid, ${kind}, ${invitation?.employerId ?? null}::uuid,
          ${invitation?.invitedBy ?? null}::uuid, ${email}, ${row.passwordHash},
          ${row.tokenHash}, ${row.mailId}::uuid, ${row.createdAt}::timestamptz
        where ${where}::boolean`,
    },
    origin,
    now,
  );
}
