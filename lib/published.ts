import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";

const everywhere = ["(public)/page", "(public)/sitemap.xml/layout", "(public)/sitemaps/layout"];
const aboutJobs = [
  ...everywhere,
  "(public)/jobs/layout",
  "(public)/employers/layout",
  "(public)/feeds/jobs.xml/layout",
];

/** What the public reads, and where under app it shows. */
const shownIn = {
  jobs: aboutJobs,
  employers: aboutJobs,
  notices: [...everywhere, "(public)/notices/layout", "(public)/feeds/notices.xml/layout"],
  // Every page there is.
  urgent: ["layout"],
  terms: ["(public)/terms/page", "(applicants)/register/page"],
};

export type Published = keyof typeof shownIn;

/**
 * Tells every instance to forget its pages about these. Inside the transaction of the change: heard when it commits,
 * never when it does not.
 */
export async function announce(tx: Tx, changed: Published[]): Promise<void> {
  await tx.execute(sql`select pg_notify('published', ${tagsOf(changed)})`);
}

/** The names that Next gives to what it keeps, as .next/server/app/*.meta shows them. */
export function tagsOf(changed: Published[]): string {
  const places = new Set(changed.flatMap((what) => shownIn[what]));
  return [...places].map((place) => `_N_T_/${place}`).join(",");
}
