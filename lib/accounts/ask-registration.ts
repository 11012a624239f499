import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { hashToken } from "@/lib/crypto/tokens";
import { getDb } from "@/lib/db/client";
import { registrations } from "@/lib/db/schema/accounts";
import { env } from "@/lib/env";
import { askedMomentsAgo, queueMail } from "@/lib/mail/outbox";
import type { Letter } from "@/lib/mail/templates/letter";
import { alreadyRegisteredMail } from "@/lib/mail/templates/registration";
import { suspendedMail } from "@/lib/mail/templates/suspended";
import type { Asker } from "./asker";
import { newMailedLogin, registerPages } from "./mailed-login";
import type { RegisteringKind } from "./schema";
import { accountTables } from "./tables";

type Wish = { kind: RegisteringKind; email: string; invitedTo?: string };
/** The mail to a new address; those to a known one and to a suspended account are the same for all. */
type FreshLetter = (login: { to: string; password: string; url: string }) => Promise<Letter>;

/**
 * 登録申請 of either kind. A known address gets the same answer after the same work: its owner is told by mail instead, so
 * that nobody can probe who is registered. Each request sends a fresh mail; the older ones stay good until one is used.
 */
export async function askRegistration(
  { kind, email, invitedTo }: Wish,
  freshLetter: FreshLetter,
  { network, alongside }: Asker,
  now: Date,
): Promise<"accepted" | { limitedUntil: Date } | "busy"> {
  const login = await newMailedLogin(email, network, now);
  if (login === "busy" || "limitedUntil" in login) return login;
  const { token, password, passwordHash } = login;
  const app = env().APP_URL;
  const [fresh, known, suspended] = await Promise.all([
    freshLetter({ to: email, password, url: `${app}${registerPages[kind]}/activate?token=${token}` }),
    alreadyRegisteredMail({
      account: kind,
      to: email,
      loginUrl: `${app}/login`,
      reissueUrl: `${app}/password-reissue`,
    }),
    suspendedMail({ account: kind, to: email }),
  ]);
  const id = randomUUID();
  const table = accountTables[kind];
  await getDb().transaction(async (tx) => {
    if (await askedMomentsAgo(tx, email, [fresh.kind, known.kind, suspended.kind], now)) return;
    await alongside?.(tx);
    const [owner] = await tx
      .select({ id: table.id, suspendedAt: table.suspendedAt })
      .from(table)
      .where(eq(table.email, email));
    const mail = owner?.suspendedAt ? suspended : owner ? known : fresh;
    const mailId = await queueMail(tx, { ...mail, dedupeKey: `registration:${id}` }, now);
    // The same statement for everybody, though it writes a row only for a new address.
    await tx.execute(sql`
      insert into ${registrations} (id, account_kind, invited_to, email, password_hash, token_hash, mail_id, created_at)
      select ${id}::uuid, ${kind}, ${invitedTo ?? null}::uuid, ${email}, ${passwordHash}, ${hashToken(token)},
        ${mailId}::uuid, ${now.toISOString()}::timestamptz
      where ${!owner}::boolean`);
  });
  return "accepted";
}
