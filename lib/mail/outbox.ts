import { randomUUID } from "node:crypto";
import { and, between, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";
import { second } from "@/lib/time/units";
import { sealBody } from "./body";

/** A second press, or a form posted twice, comes within so many milliseconds. */
export const repeatedPressMs = 10 * second;

/** The rendered template and what the mail is about. */
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
  eraseAtEnd?: boolean;
};

/**
 * Puts a mail into the outbox, inside the transaction of the change that it is about: after a crash both are there or
 * neither. Returns the id of the row; when `dedupeKey` was queued before, that of the existing row.
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
 * Whether one of these kinds of mails was queued to the address within the last seconds: then this is a second press, or
 * a form posted twice. An advisory lock lets requests for the same address wait for each other's transactions.
 */
export async function askedMomentsAgo(tx: Tx, to: string, kinds: string[], now: Date): Promise<boolean> {
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

async function queuedBefore(tx: Tx, dedupeKey: string): Promise<string> {
  const [row] = await tx.select({ id: mails.id }).from(mails).where(eq(mails.dedupeKey, dedupeKey));
  if (!row) throw new Error("A queued mail vanished inside its own transaction");
  return row.id;
}

// The forms have checked the address already. This is the last check before it stands in a header, so a failure is a bug.
function refuseInjection(mail: Mail): void {
  if (mail.to.length > 254 || !z.regexes.html5Email.test(mail.to)) throw new Error("Not one plain address");
  if (/\p{Cc}/u.test(mail.subject)) throw new Error("A subject is one line");
}
