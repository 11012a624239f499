import { desc, inArray } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { jobFigures } from "@/lib/db/schema/job-figures";
import { jobs } from "@/lib/db/schema/jobs";
import { shownWeeks } from "@/lib/jobs/figures/list";
import { wave } from "./figures";

// One page of a 事業者 has 20.
const most = 100;

/** Example figures of the postings of 事業者 with a login, for the weeks that a 事業者 reads. Existing rows stay. */
export async function seedJobFigures(now: Date): Promise<void> {
  const postings = await getDb()
    .select({ id: jobs.id, number: jobs.number })
    .from(jobs)
    .where(inArray(jobs.employerId, getDb().select({ id: employerUsers.employerId }).from(employerUsers)))
    .orderBy(desc(jobs.publishedAt), jobs.id)
    .limit(most);
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
