import { eq, inArray } from "drizzle-orm";
import { newToken } from "@/lib/crypto/tokens";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { jobAlertFinds, jobAlertReaders, jobAlerts } from "@/lib/db/schema/job-alerts";
import { jobs } from "@/lib/db/schema/jobs";
import { savedJobs } from "@/lib/db/schema/saved-jobs";
import { alertAddress } from "@/lib/job-alerts/criteria";
import { searchOf } from "@/lib/jobs/search/address";
import { saidColumns } from "@/lib/saved-jobs/said-columns";
import { japanDate } from "@/lib/time/japan-day";
import { day } from "@/lib/time/units";
import { demoId } from "./demo-id";

const kept = [
  { key: "care-manager", note: "見学できるか、電話で聞いてみる。" },
  { key: "care-day-driver", note: "" },
];
const found = ["care-worker", "care-day-driver"];

/** What the demo's 求職者 keeps: postings and an alert. It is made once; what visitors change stays. */
export async function seedDemoKept(email: string, now: Date): Promise<void> {
  await getDb().transaction(async (tx) => {
    const [person] = await tx
      .select({ id: applicants.id })
      .from(applicants)
      .where(eq(applicants.email, email))
      .for("update");
    if (!person) return;
    const applicantId = person.id;
    const [reader] = await tx
      .insert(jobAlertReaders)
      .values({ applicantId, token: newToken() })
      .onConflictDoNothing()
      .returning();
    if (!reader) return;
    const ids = kept.map(({ key }) => demoId(key));
    const rows = await tx.select({ id: jobs.id, said: saidColumns }).from(jobs).where(inArray(jobs.id, ids));
    const saved = rows.map(({ id, said }) => ({
      applicantId,
      jobId: id,
      said,
      note: kept.find(({ key }) => demoId(key) === id)?.note ?? "",
      savedAt: now,
    }));
    if (saved.length > 0) await tx.insert(savedJobs).values(saved).onConflictDoNothing();
    const id = crypto.randomUUID();
    await tx.insert(jobAlerts).values({
      id,
      applicantId,
      search: alertAddress(searchOf({ q: "介護" })),
      rhythm: "daily",
      token: newToken(),
      wantedSince: now,
      searchedUntil: now,
      createdAt: new Date(now.getTime() - 7 * day),
    });
    const finds = await tx
      .select({ id: jobs.id })
      .from(jobs)
      .where(inArray(jobs.id, found.map(demoId)));
    const told = finds.map((job) => ({ alertId: id, jobId: job.id, foundAt: now, toldOn: japanDate(now) }));
    if (told.length > 0) await tx.insert(jobAlertFinds).values(told);
  });
}
