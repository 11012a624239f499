import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import { lockApplicant } from "@/lib/applicants/lock";
import { seekerToolsAreOffered } from "@/lib/applicants/tools";
import { newToken } from "@/lib/crypto/tokens";
import { getDb } from "@/lib/db/client";
import { jobAlertReaders, jobAlerts } from "@/lib/db/schema/job-alerts";
import { alertAddress, searchOfAlert } from "./criteria";
import type { AlertRhythm } from "./labels";
import { asksForConsent } from "./sensitive";

/** More are no choice any more, and a mail of all of them would not be read. */
export const mostAlerts = 10;

export type AddOutcome = "added" | "known" | "full" | "stale" | "consent" | "gone" | "not-offered";

type NewAlert = { search: string; rhythm: AlertRhythm; consents: boolean };

/**
 * 新着のお知らせを受け取る. The lock of the account makes the limit hold however many presses come at once, and a second press find
 * the alert of the first. What is public at `now` is nothing new.
 */
export async function addAlert(
  applicant: Applicant,
  { search: typed, rhythm, consents }: NewAlert,
  now: Date,
): Promise<AddOutcome> {
  if (!seekerToolsAreOffered()) return "not-offered";
  const search = searchOfAlert(typed);
  if (!search) return "stale";
  const isProtected = asksForConsent(search);
  if (isProtected && !consents) return "consent";
  const address = alertAddress(search);
  return getDb().transaction(async (tx) => {
    if (!(await lockApplicant(tx, applicant.id))) return "gone";
    const own = await tx
      .select({ search: jobAlerts.search })
      .from(jobAlerts)
      .where(eq(jobAlerts.applicantId, applicant.id));
    if (own.some((alert) => alert.search === address)) return "known";
    if (own.length >= mostAlerts) return "full";
    await tx
      .insert(jobAlertReaders)
      .values({ applicantId: applicant.id, token: newToken() })
      .onConflictDoNothing();
    await tx.insert(jobAlerts).values({
      id: randomUUID(),
      applicantId: applicant.id,
      search: address,
      rhythm,
      token: newToken(),
      consentedAt: isProtected ? now : null,
      wantedSince: now,
      searchedUntil: now,
      createdAt: now,
    });
    return "added";
  });
}
