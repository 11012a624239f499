import { AsyncLocalStorage } from "node:async_hooks";
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
  terms: ["(public)/terms/page", "(accounts)/register/page"],
};

export type Published = keyof typeof shownIn;

// The server bundles hold several copies of this module; the verb may live in another one than the gate.
const key = Symbol.for("iwaki.announced");
type Holder = { [key]?: AsyncLocalStorage<Set<Published>> };
const holder = globalThis as Holder;
holder[key] ??= new AsyncLocalStorage();
const collected = holder[key];

/**
 * Tells every instance to forget its pages about these. Inside the transaction of the change: heard when it commits,
 * never when it does not. The action that runs learns of it too: see collectAnnounced.
 */
export async function announce(tx: Tx, changed: Published[]): Promise<void> {
  await tx.execute(sql`select pg_notify('published', ${tagsOf(changed)})`);
  for (const what of changed) collected.getStore()?.add(what);
}

/** Runs the work, and puts into `changed` what it announces, also when the work ends by throwing. */
export function collectAnnounced<T>(changed: Set<Published>, work: () => Promise<T>): Promise<T> {
  return collected.run(changed, work);
}

/** The names that Next gives to what it keeps, as .next/server/app/*.meta shows them. */
export function tagsOf(changed: Published[]): string {
  return placesOf(changed)
    .map((place) => `_N_T_/${place}`)
    .join(",");
}

/** The same places as Next's revalidatePath names them: "(public)/jobs/layout" is the layout of "/(public)/jobs". */
export function pathsOf(changed: Published[]): { path: string; type: "page" | "layout" }[] {
  return placesOf(changed).map((place) => {
    const at = place.lastIndexOf("/");
    return {
      path: `/${place.slice(0, Math.max(at, 0))}`,
      type: place.slice(at + 1) === "page" ? "page" : "layout",
    };
  });
}

function placesOf(changed: Published[]): string[] {
  return [...new Set(changed.flatMap((what) => shownIn[what]))];
}
