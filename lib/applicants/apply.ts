import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Asker } from "@/lib/accounts/asker";
import { getDb } from "@/lib/db/client";
import { applicants, registrations } from "@/lib/db/schema/accounts";
import { env } from "@/lib/env";
import { askedMomentsAgo, queueMail } from "@/lib/mail/outbox";
import { alreadyRegisteredMail, registrationMail } from "@/lib/mail/templates/registration";
import { suspendedMail } from "@/lib/mail/templates/suspended";
import { hashPassword } from "@/lib/passwords/hash";
import { takeMailTries } from "@/lib/rate-limit";
import { hashToken, newPassword, newToken } from "@/lib/tokens";

/**
 * 求職者登録申請. A known address gets the same answer after the same work: its owner is told by mail instead, so that
 * nobody can probe who is registered. Each request sends a fresh mail; the older ones stay good until one is used.
 */
export async function apply(
  { email }: { email: string },
  { network, alongside }: Asker,
  now: Date,
): Promise<"accepted" | { limitedUntil: Date } | "busy"> {
  const verdict = await takeMailTries(email, network, now);
  if (!verdict.allowed) return { limitedUntil: verdict.until };

  const token = newToken();
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  if (passwordHash === "busy") return "busy";
  const app = env().APP_URL;
  const [fresh, known, suspended] = await Promise.all([
    registrationMail({ to: email, password, url: `${app}/register/activate?token=${token}` }),
    alreadyRegisteredMail({ to: email, loginUrl: `${app}/login`, reissueUrl: `${app}/password-reissue` }),
    suspendedMail({ to: email }),
  ]);
  const id = randomUUID();
  await getDb().transaction(async (tx) => {
    if (await askedMomentsAgo(tx, email, [fresh.kind, known.kind, suspended.kind], now)) return;
    await alongside?.(tx);
    const [owner] = await tx
      .select({ id: applicants.id, suspendedAt: applicants.suspendedAt })
      .from(applicants)
      .where(eq(applicants.email, email));
    const mail = owner?.suspendedAt ? suspended : owner ? known : fresh;
    const mailId = await queueMail(tx, { ...mail, dedupeKey: `registration:${id}` }, now);
    // The same statement for everybody, though it writes a row only for a new address.
    await tx.execute(sql`
      insert into ${registrations} (id, email, password_hash, token_hash, mail_id, created_at)
      select ${id}::uuid, ${email}, ${passwordHash}, ${hashToken(token)}, ${mailId}::uuid, ${now.toISOString()}::timestamptz
      where ${!owner}::boolean`);
  });
  return "accepted";
}
