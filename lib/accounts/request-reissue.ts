import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { hashToken, keyedHash } from "@/lib/crypto/tokens";
import { getDb } from "@/lib/db/client";
import { reissues } from "@/lib/db/schema/accounts";
import { env } from "@/lib/env";
import { askedMomentsAgo, queueMail } from "@/lib/mail/outbox";
import { notRegisteredMail, reissueMail } from "@/lib/mail/templates/reissue";
import { suspendedMail } from "@/lib/mail/templates/suspended";
import type { Asker } from "./asker";
import { newMailedLogin, registerPages } from "./mailed-login";
import type { RegisteringKind } from "./schema";
import { accountTables } from "./tables";

/**
 * パスワード再発行申請. The same answer after the same work whether or not the address is anybody's; the mail differs.
 * Nothing of the account changes before the mailed password is confirmed. A suspended account gets no password: its owner
 * is told by mail whom to call, and the screen stays the same for everybody.
 */
export async function requestReissue(
  { kind, email }: { kind: RegisteringKind; email: string },
  { network, alongside }: Asker,
  now: Date,
): Promise<"accepted" | { limitedUntil: Date } | "busy"> {
  const login = await newMailedLogin(email, network, now);
  if (login === "busy" || "limitedUntil" in login) return login;
  const { token, password, passwordHash } = login;
  const app = env().APP_URL;
  const [known, suspended, unknown] = await Promise.all([
    reissueMail({
      account: kind,
      to: email,
      password,
      url: `${app}/password-reissue/confirm?token=${token}`,
    }),
    suspendedMail({ account: kind, to: email }),
    notRegisteredMail({ account: kind, to: email, registerUrl: `${app}${registerPages[kind]}` }),
  ]);
  const id = randomUUID();
  const table = accountTables[kind];
  await getDb().transaction(async (tx) => {
    if (await askedMomentsAgo(tx, email, [known.kind, suspended.kind, unknown.kind], now)) return;
    await alongside?.(tx);
    const [owner] = await tx
      .select({ id: table.id, suspendedAt: table.suspendedAt })
      .from(table)
      .where(eq(table.email, email))
      // A 停止 at this moment goes first or waits: it leaves no open reissue behind.
      .for("share");
    const mail = owner?.suspendedAt ? suspended : owner ? known : unknown;
    // Once a day is enough to tell a stranger that there is nothing here.
    const dedupeKey = owner
      ? `reissue:${id}`
      : `not-registered:${keyedHash("mail/day", `${day(now)}/${kind}/${email}`)}`;
    const mailId = await queueMail(tx, { ...mail, dedupeKey }, now);
    // The same statement for everybody, though it writes a row only for an account.
    await tx.execute(sql`
      insert into ${reissues} (id, account_kind, account_id, password_hash, token_hash, mail_id, created_at)
      select ${id}::uuid, ${kind}, ${owner?.id ?? id}::uuid, ${passwordHash}, ${hashToken(token)}, ${mailId}::uuid,
        ${now.toISOString()}::timestamptz
      where ${mail === known}::boolean`);
  });
  return "accepted";
}

function day(now: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo" }).format(now);
}
