import { and, desc, eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { jobSubmissions } from "@/lib/db/schema/business";
import { jobs } from "@/lib/db/schema/content";
import { type JobFields, jobFields } from "@/lib/jobs/fields";
import { demoId } from "./seed";

/** What the demo's 事業者 has under way: better pay for a posting, which waits for staff, and a draft. */
export async function seedDemoSubmissions(now: Date): Promise<void> {
  const employerId = demoId("aonami");
  await getDb().transaction(async (tx) => {
    const [posting] = await tx
      .select()
      .from(jobs)
      .where(and(eq(jobs.employerId, employerId), eq(jobs.state, "published")))
      .orderBy(desc(jobs.closesOn))
      .limit(1);
    if (!posting) return;
    const input = Object.fromEntries(jobFields.map((field) => [field, posting[field]])) as JobFields;
    const written = { employerId, createdAt: now, updatedAt: now };
    const pay = (posting.wageFrom ?? 1_000) + (posting.wageForm === "hourly" ? 50 : 5_000);
    await tx
      .insert(jobSubmissions)
      .values([
        {
          ...written,
          id: demoId("submission-pay"),
          jobId: posting.id,
          input: { ...input, wageFrom: pay },
          state: "asked",
          askedAt: now,
        },
        {
          ...written,
          id: demoId("submission-draft"),
          input: { ...input, title: "缶詰の検査と箱詰め（短時間）", hours: "", closesOn: null },
          state: "draft",
        },
      ])
      .onConflictDoNothing();
  });
}
