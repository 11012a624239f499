import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { registrations } from "@/lib/db/schema/accounts";
import { askedMomentsAgo, queueMail } from "@/lib/mail/outbox";
import type { Letter } from "@/lib/mail/templates/letter";
import { hashPassword } from "@/lib/passwords/hash";
import { takeMailTries } from "@/lib/rate-limit";
import { hashToken, newPassword, newToken } from "@/lib/tokens";
import type { Asker } from "./asker";
import type { RegisteringKind } from "./schema";
import { accountTables } from "./tables";

type Wish = { kind: RegisteringKind; email: string; invitedTo?: string };
/** The mail to a new address, to a known one, and to a suspended account. */
type Letters = (link: { token: string; password: string }) => Promise<[Letter, Letter, Letter]>;

/**
 * 登録申請 of either kind. A known address gets the same answer after the same work: its owner is told by mail instead, so
 * that nobody can probe who is registered. Each request sends a fresh mail; the older ones stay good until one is used.
 */
export async function askRegistration(
  { kind, email, invitedTo }: Wish,
  letters: Letters,
  { network, alongside }: Asker,
  now: Date,
): Promise<"accepted" | { limitedUntil: Date } | "busy"> {
  const verdict = await takeMailTries(email, network, now);
  if (!verdict.allowed) return { limitedUntil: verdict.until };

  const token = newToken();
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  if (passwordHash === "busy") return "busy";
  const [fresh, known, suspended] = await letters({ token, password });
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
