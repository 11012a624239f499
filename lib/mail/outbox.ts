import { randomUUID } from "node:crypto";
import { and, between, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";
import { second } from "@/lib/time/units";
import { sealBody } from "./body";

/** Repeated presses of a form within this many milliseconds send one mail. */
export const repeatedPressMs = 10 * second;

/** A rendered mail. */
export type Mail = {
  /** The name of the template. It is logged, and shown to staff by its label. */
  kind: string;
  /** Idempotency key of the outbox, for example "registration:<id>". It is never deleted, so it holds no personal data. */
  dedupeKey: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
  /** The lowest is sent first. Mails about accounts leave it out: 0. */
  priority?: number;
  /** Erases the address as soon as the mail has ended. */
  eraseAtEnd?: boolean;
};

/**
 * Puts a mail into the outbox, inside the transaction of the change that it is about: after a crash there are both or
 * neither (transactional outbox). Returns the id of the row; of the existing row when `dedupeKey` was queued before.
 */
export async function queueMail(tx: Tx, mail: Mail, now: Date): Promise<string> {
  refuseInjection(mail);
  const id = randomUUID();
  const [queued] = await tx
    .insert(mails)
    .values({
      id,
      kind: mail.kind,
      priority: mail.priority ?? 0,
      dedupeKey: mail.dedupeKey,
      toAddress: mail.to,
      eraseAtEnd: mail.eraseAtEnd ?? false,
      subject: mail.subject,
      body: sealBody(bodyOf(mail), id),
      nextAttemptAt: now,
      createdAt: now,
    })
    .onConflictDoNothing({ target: mails.dedupeKey })
    .returning({ id: mails.id });
  await tx.execute(sql`select pg_notify('mails', '')`);
  return queued?.id ?? (await queuedBefore(tx, mail.dedupeKey));
}

/**
 * Whether a mail of one of these kinds was queued to the address within the last seconds: then this is a repeated press.
 * An advisory lock serialises the transactions about the same address and kinds.
 */
export async function queuedMomentsAgo(tx: Tx, to: string, kinds: string[], now: Date): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`mail/${kinds[0]}/${to}`}, 0))`);
  const since = new Date(now.getTime() - repeatedPressMs);
  const until = new Date(now.getTime() + repeatedPressMs);
  const [row] = await tx
    .select({ id: mails.id })
    .from(mails)
    .where(and(eq(mails.toAddress, to), inArray(mails.kind, kinds), between(mails.createdAt, since, until)))
    .limit(1);
  return row !== undefined;
}

function bodyOf({ text, html, headers }: Mail) {
  return { text, html, ...(headers && { headers }) };
}

async function queuedBefore(tx: Tx, dedupeKey: string): Promise<string> {
  const [row] = await tx.select({ id: mails.id }).from(mails).where(eq(mails.dedupeKey, dedupeKey));
  if (!row) throw new Error("A queued mail vanished inside its own transaction");
  return row.id;
}

// Against header injection. The forms have checked the address already, so a failure is a bug.
function refuseInjection(mail: Mail): void {
  if (mail.to.length > 254 || !z.regexes.html5Email.test(mail.to)) throw new Error("Not one plain address");
  if (/\p{Cc}/u.test(mail.subject)) throw new Error("A subject is one line");
}
