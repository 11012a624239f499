import { and, asc, eq, inArray, lte, ne, type SQL } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";
import { openBody } from "./body";
import type { Decision } from "./decide";
import { endedColumns } from "./ended-columns";
import { applyEvents } from "./events";
import { giveUpUnclear, giveUpWaiting } from "./give-up";
import { isFree, isRepeatable, leasedColumns } from "./lease";
import type { Call } from "./resend";
import type { Lease, Source } from "./source";
import { alertMailKind } from "./templates/alert-kind";

/** The mails of the outbox, each to one recipient and with a content of its own; those of 新着のお知らせ have a source of their own. */
export const singleMails: Source = {
  callsAtOnce: 8,
  async prepare(now) {
    await giveUpUnclear(now);
    await giveUpWaiting(now);
  },
  async lease(tx, now) {
    const mail = await leaseMail(tx, ne(mails.kind, alertMailKind), now);
    return mail && leaseOf(mail);
  },
};

export function leaseOf(mail: LeasedMail): Lease {
  return {
    logFields: { mailId: mail.id, kind: mail.kind, attempt: mail.attempts },
    attempt: mail.attempts,
    first: mail.first,
    makeCall: () => callOf(mail),
    settle: (tx, decision, now) => settleMail(tx, mail, decision, now),
  };
}

type LeasedMail = typeof mails.$inferSelect & { fromAddress: string; first: boolean };

/** Leases the row of the outbox that is due next among those that meet the condition. */
export async function leaseMail(tx: Tx, among: SQL, now: Date): Promise<LeasedMail | undefined> {
  const isOpen = inArray(mails.state, ["queued", "sending"]);
  const [due] = await tx
    .select()
    .from(mails)
    .where(and(among, isOpen, lte(mails.nextAttemptAt, now), isFree(mails, now), isRepeatable(mails, now)))
    .orderBy(asc(mails.priority), asc(mails.nextAttemptAt))
    .limit(1)
    .for("update", { skipLocked: true });
  if (!due) return undefined;
  const leased = leasedColumns(due, now);
  await tx
    .update(mails)
    .set({ ...leased, state: "sending" })
    .where(eq(mails.id, due.id));
  return { ...due, ...leased, first: due.firstAttemptAt === null };
}

function callOf({
  id,
  fromAddress: from,
  toAddress: to,
  subject,
  body: sealed,
}: LeasedMail): Call | undefined {
  const body = sealed && openBody(sealed, id);
  return body && to ? { key: id, messages: [{ from, to, subject, ...body }] } : undefined;
}

async function settleMail(tx: Tx, { id, attempts }: LeasedMail, decided: Decision, now: Date): Promise<void> {
  const stillLeased = and(eq(mails.id, id), eq(mails.state, "sending"), eq(mails.attempts, attempts));
  if (decided.decision === "accept") {
    const [providerId] = decided.providerIds;
    await tx
      .update(mails)
      .set({ ...endedColumns(now), state: "accepted", providerId, acceptedAt: now, lastError: null })
      .where(and(eq(mails.id, id), ne(mails.state, "accepted")));
    await applyEvents(tx, decided.providerIds);
  } else if (decided.decision === "end") {
    const { state, error: lastError } = decided;
    await tx
      .update(mails)
      .set({ ...endedColumns(now), state, lastError })
      .where(stillLeased);
  } else {
    const { error: lastError, at: nextAttemptAt } = decided;
    const unattempted = decided.decision === "release" && { firstAttemptAt: null, fromAddress: null };
    await tx
      .update(mails)
      .set({ state: "queued", leaseUntil: null, lastError, nextAttemptAt, ...unattempted })
      .where(stillLeased);
  }
}
