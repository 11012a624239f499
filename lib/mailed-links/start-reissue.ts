import { sql } from "drizzle-orm";
import type { RegisteringKind } from "@/lib/accounts/schema";
import { keyedHash } from "@/lib/crypto/tokens";
import { reissues } from "@/lib/db/schema/mailed-links";
import { env } from "@/lib/env";
import { notRegisteredMail, reissueMail } from "@/lib/mail/templates/reissue";
import { suspendedMail } from "@/lib/mail/templates/suspended";
import { japanDate } from "@/lib/time/japan-day";
import { type IssueOutcome, issueLink, type MailOrigin } from "./issue";
import { registeringKinds } from "./registering-kinds";

/**
 * パスワード再発行申請. The account does not change before the mailed password is confirmed. The owner of a suspended account
 * gets a mail without a password that says whom to call. The answer is the same for every address.
 */
export function startReissue(
  { kind, email }: { kind: RegisteringKind; email: string },
  origin: MailOrigin,
  now: Date,
): Promise<IssueOutcome> {
  const registerUrl = `${env().APP_URL}${registeringKinds[kind].registerPage}`;
  return issueLink(
    { kind, email },
    {
      page: "/password-reissue/confirm",
      carrier: "known",
      letters: (login) => ({
        new: notRegisteredMail({ account: kind, to: email, registerUrl }),
        known: reissueMail({ account: kind, ...login }),
        suspended: suspendedMail({ account: kind, to: email }),
      }),
      // Serialises with a concurrent 停止, which must leave no open reissue behind.
      locksAccount: true,
      // An address without an account gets that mail once a day.
      dedupeKey: (id, owned) =>
        owned === "new"
          ? `not-registered:${keyedHash("mail/day", `${japanDate(now)}/${kind}/${email}`)}`
          : `reissue:${id}`,
      insert: (row, where) => sql`
        insert into ${reissues} (id, account_kind, account_id, password_hash, token_hash, mail_id, created_at)
        select ${row.id}::uuid, ${kind}, ${row.accountId}::uuid, ${row.passwordHash}, ${row.tokenHash},
          ${row.mailId}::uuid, ${row.createdAt}::timestamptz
        where ${where}::boolean`,
    },
    origin,
    now,
  );
}
