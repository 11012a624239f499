import { and, eq, isNull, or } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import { lockApplicant } from "@/lib/applicants/lock";
import { stopMails } from "@/lib/applicants/stop-mails";
import { seekerToolsAreOffered } from "@/lib/applicants/tools";
import { getDb, type Tx } from "@/lib/db/client";
import { activities } from "@/lib/db/schema/activities";
import { endAlerts } from "@/lib/job-alerts/end";
import { findJob } from "@/lib/jobs/find";
import { japanDate } from "@/lib/time/japan-day";
import { insertActivity, isFull } from "./insert";
import { linkedJob } from "./linked-job";
import { factsOfJob } from "./prefill";
import type { HiredInput } from "./schema";

export type HiredOutcome = "recorded" | "full" | "unknown" | "not-offered";

/**
 * 就職が決まりました: an entry of today, and the end of the city's mails and of 新着のお知らせ. A second press of the same page, or
 * about the same posting on the same day, makes no second entry; mails that the person has taken again meanwhile stop again,
 * because the page says that they do.
 */
export async function recordHired(
  applicant: Applicant,
  { id, job }: HiredInput,
  now: Date,
): Promise<HiredOutcome> {
  if (!seekerToolsAreOffered()) return "not-offered";
  const posting = job ? await findJob(job, now) : undefined;
  return getDb().transaction(async (tx) => {
    if (!(await lockApplicant(tx, applicant.id))) return "unknown";
    const jobId = await linkedJob(tx, posting?.id ?? null, now);
    const facts = posting ? factsOfJob(posting) : {};
    const entry = { ...facts, id, jobId, kind: "hired" as const, doneOn: japanDate(now) };
    const isNew = !(await isRecorded(tx, applicant, entry));
    if (isNew && (await isFull(tx, applicant))) return "full";
    // Whatever is mailed to this person about work ends here.
    await stopMails(tx, applicant.id, now);
    await endAlerts(tx, applicant.id, now);
    if (isNew) await insertActivity(tx, applicant, entry, now);
    return "recorded";
  });
}

type HiredEntry = { id: string; jobId: string | null; doneOn: string };

async function isRecorded(tx: Tx, applicant: Applicant, { id, jobId, doneOn }: HiredEntry): Promise<boolean> {
  const sameDay = and(
    eq(activities.kind, "hired"),
    eq(activities.doneOn, doneOn),
    jobId ? eq(activities.jobId, jobId) : isNull(activities.jobId),
  );
  const own = and(eq(activities.applicantId, applicant.id), or(eq(activities.id, id), sameDay));
  return (await tx.$count(activities, own)) > 0;
}
