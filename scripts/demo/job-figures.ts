import { getDb } from "@/lib/db/client";
import { jobFigures } from "@/lib/db/schema/job-figures";
import { jobs } from "@/lib/db/schema/jobs";
import { shownWeeks } from "@/lib/jobs/figures/list";
import { wave } from "./figures";

/** Example figures of every posting for the weeks that a 事業者 reads. Existing rows stay. */
export async function seedJobFigures(now: Date): Promise<void> {
  const postings = await getDb().select({ id: jobs.id, number: jobs.number }).from(jobs);
  const rows = postings.flatMap(({ id, number }) =>
    shownWeeks(now).map((week, at) => ({
      jobId: id,
      week,
      opened: 3 + wave(number + at, 40),
      kept: wave(number + at + 1, 9),
      contacted: wave(number + at + 2, 7),
      howToApply: wave(number + at + 3, 14),
    })),
  );
  if (rows.length > 0) await getDb().insert(jobFigures).values(rows).onConflictDoNothing();
}
