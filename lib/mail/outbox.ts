import { randomUUID } from "node:crypto";
import { and, between, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";
import { sealBody } from "./body";

const moment = 10_000;

/** A template's result and what it is about. */
export type Mail = {
  /** Template name, logged and shown to staff. */
  kind: string;
  /** The same key twice is one mail, e.g. "registration:<id>". Kept for good, so it must name nobody. */
  dedupeKey: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Lowest first; account mails leave it out. */
  priority?: number;
  /** Blank the address with the body as soon as the mail has ended. */
  forgetAtEnd?: boolean;
};

/**
 * Announces a mail inside the transaction that makes it true: both are there after a crash, or neither.
 * Returns the row's id, the existing one when `dedupeKey` was queued before.
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
      forgetAtEnd: mail.forgetAtEnd ?? false,
      subject: mail.subject,
      body: sealBody({ text: mail.text, html: mail.html }, id),
      nextAttemptAt: now,
      createdAt: now,
    })
    .onConflictDoNothing({ target: mails.dedupeKey })
    .returning({ id: mails.id });
  await tx.execute(sql`select pg_notify('mails', '')`);
  return queued?.id ?? (await queuedBefore(tx, mail.dedupeKey));
}

/**
 * Whether one of these mails went to the address within the last seconds: a second press, or a form posted twice, is the
 * same wish. Askers wait for each other until their transactions end.
 */
export async function askedMomentsAgo(tx: Tx, to: string, kinds: string[], now: Date): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`mail/${kinds[0]}/${to}`}, 0))`);
  const since = new Date(now.getTime() - moment);
  const until = new Date(now.getTime() + moment);
  const [row] = await tx
    .select({ id: mails.id })
    .from(mails)
    .where(and(eq(mails.toAddress, to), inArray(mails.kind, kinds), between(mails.createdAt, since, until)))
    .limit(1);
  return row !== undefined;
}

async function queuedBefore(tx: Tx, dedupeKey: string): Promise<string> {
  const [row] = await tx.select({ id: mails.id }).from(mails).where(eq(mails.dedupeKey, dedupeKey));
  if (!row) throw new Error("A queued mail vanished inside its own transaction");
  return row.id;
}

// The forms have proved the address; this is the last gate before a header, and passing it wrongly is a bug.
function refuseInjection(mail: Mail): void {
  if (mail.to.length > 254 || !z.regexes.html5Email.test(mail.to)) throw new Error("Not one plain address");
  if (/\p{Cc}/u.test(mail.subject)) throw new Error("A subject is one line");
}
