import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { env } from "@/lib/env";
import { employmentTypeLabels, wage } from "@/lib/jobs/fields/labels";
import { site } from "@/lib/site";
import { rss } from "@/lib/text/rss";
import { longDate } from "@/lib/time/format";
import { isOpen, newestFirst, summary } from "./open";

const mostItems = 50;

/** RSS of the newest open 求人. */
export async function jobsFeed(now: Date): Promise<string> {
  const newest = await getDb()
    .select(summary)
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(isOpen(now))
    .orderBy(...newestFirst)
    .limit(mostItems);
  const { APP_URL } = env();
  return rss({
    title: `新着の求人｜${site.name}`,
    description: `${site.city}内の事業者の新しい求人です。`,
    page: `${APP_URL}/jobs`,
    self: `${APP_URL}/feeds/jobs.xml`,
    items: newest.map((job) => ({
      title: `${job.title}（${job.employerName}）`,
      link: `${APP_URL}/jobs/${job.id}`,
      description: [
        employmentTypeLabels[job.employmentType] + (job.dispatch ? "（派遣）" : ""),
        wage(job),
        job.district,
        `${longDate(job.closesOn)}まで`,
      ].join("、"),
      publishedAt: job.publishedAt,
    })),
  });
}
