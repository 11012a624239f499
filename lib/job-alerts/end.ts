import { and, eq, inArray, isNotNull, isNull, type SQL } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { jobAlertFinds, jobAlertReaders, jobAlerts } from "@/lib/db/schema/job-alerts";
import { mails } from "@/lib/db/schema/mails";
import { endedColumns } from "@/lib/mail/ended-columns";
import { alertMailKind, questionMailKind } from "@/lib/mail/templates/alert-kind";

/** Ends all alerts of an account, and what is under way of them. The transaction must hold the lock of the account's row. */
export async function endAlerts(tx: Tx, applicantId: string, now: Date): Promise<void> {
  await dropAlertMail(tx, applicantId, now);
  await dropQuestion(tx, applicantId);
  await tx.delete(jobAlerts).where(eq(jobAlerts.applicantId, applicantId));
  await tx.update(jobAlertReaders).set({ dueAt: null }).where(eq(jobAlertReaders.applicantId, applicantId));
}

/** Ends one alert. A mail that waits is written anew, without it. The transaction must hold the lock of the account's row. */
export async function endAlert(
  tx: Tx,
  { id, applicantId }: { id: string; applicantId: string },
  now: Date,
): Promise<void> {
  const dropped = await dropAlertMail(tx, applicantId, now);
  await tx.delete(jobAlerts).where(eq(jobAlerts.id, id));
  if (!dropped) return;
  const reader = eq(jobAlertReaders.applicantId, applicantId);
  const [{ mailedOn } = { mailedOn: null }] = await tx
    .update(jobAlertReaders)
    .set({ dueAt: now })
    .where(reader)
    .returning({ mailedOn: jobAlertReaders.mailedOn });
  if (!mailedOn) return;
  const left = tx.select({ id: jobAlerts.id }).from(jobAlerts).where(eq(jobAlerts.applicantId, applicantId));
  await tx
    .update(jobAlertFinds)
    .set({ toldOn: null })
    .where(and(inArray(jobAlertFinds.alertId, left), eq(jobAlertFinds.toldOn, mailedOn)));
}

/** The question whether alerts are still wanted, while it waits. */
async function dropQuestion(tx: Tx, applicantId: string): Promise<void> {
  await tx
    .delete(mails)
    .where(and(isTo(tx, applicantId), eq(mails.kind, questionMailKind), isNull(mails.firstAttemptAt)));
}

function isTo(tx: Tx, applicantId: string): SQL {
  return inArray(
    mails.toAddress,
    tx.select({ email: applicants.email }).from(applicants).where(eq(applicants.id, applicantId)),
  );
}

/**
 * A mail that has certainly not reached the provider is deleted. One in doubt is not repeated: it may have arrived, and a
 * repeat would go against the person's wish. Returns whether one was deleted.
 */
async function dropAlertMail(tx: Tx, applicantId: string, now: Date): Promise<boolean> {
  const waiting = and(
    isTo(tx, applicantId),
    eq(mails.kind, alertMailKind),
    inArray(mails.state, ["queued", "sending"]),
  );
  const deleted = await tx
    .delete(mails)
    .where(and(waiting, isNull(mails.firstAttemptAt)))
    .returning({ id: mails.id });
  await tx
    .update(mails)
    .set({ ...endedColumns(now), state: "unclear" })
    .where(and(waiting, isNotNull(mails.firstAttemptAt)));
  return deleted.length > 0;
}
