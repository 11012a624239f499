import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { notices } from "@/lib/db/schema/notices";
import { env } from "@/lib/env";
import { isOpen } from "@/lib/jobs/open";
import { isShown } from "@/lib/notices/shown";
import { type SitemapEntry, sitemapIndex, urlSet } from "@/lib/text/sitemap";

/** The limit of the sitemap protocol for one file. */
const mostInOneFile = 50_000;

const pages = [
  "/",
  "/jobs",
  "/employers",
  "/notices",
  "/register",
  "/business/register",
  "/login",
  "/manual/phone",
  "/manual/pc",
  "/manual/business",
  "/terms",
  "/privacy",
  "/accessibility",
];

/** A sitemap of every public page; an index of several files when there are more pages than one file may hold. */
export async function sitemap(now: Date, most = mostInOneFile): Promise<string> {
  const entries = await publicEntries(now);
  if (entries.length <= most) return urlSet(entries);
  const parts = Math.ceil(entries.length / most);
  const { APP_URL } = env();
  return sitemapIndex(
    Array.from({ length: parts }, (_, n) => ({ url: `${APP_URL}/sitemaps/${n + 1}.xml`, changedAt: now })),
  );
}

/** One file of the index, counted from 1; undefined after the last one. */
export async function sitemapPart(
  part: number,
  now: Date,
  most = mostInOneFile,
): Promise<string | undefined> {
  const entries = (await publicEntries(now)).slice((part - 1) * most, part * most);
  return entries.length > 0 ? urlSet(entries) : undefined;
}

async function publicEntries(now: Date): Promise<SitemapEntry[]> {
  const { APP_URL } = env();
  const [openJobs, listed, shown] = await Promise.all([
    getDb()
      .select({ id: jobs.id, changedAt: jobs.updatedAt })
      .from(jobs)
      .innerJoin(employers, eq(employers.id, jobs.employerId))
      .where(isOpen(now))
      .orderBy(jobs.id),
    getDb()
      .select({ id: employers.id, changedAt: employers.updatedAt })
      .from(employers)
      .where(eq(employers.state, "published"))
      .orderBy(employers.id),
    getDb()
      .select({ id: notices.id, changedAt: notices.updatedAt })
      .from(notices)
      .where(isShown(now))
      .orderBy(notices.id),
  ]);
  const under = (path: string, rows: { id: string; changedAt: Date }[]) =>
    rows.map(({ id, changedAt }) => ({ url: `${APP_URL}${path}/${id}`, changedAt }));
  return [
    ...pages.map((path) => ({ url: APP_URL + path })),
    ...under("/notices", shown),
    ...under("/employers", listed),
    ...under("/jobs", openJobs),
  ];
}
