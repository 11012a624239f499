import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { perProcess } from "@/lib/registry/per-process.mjs";

const everywhere = ["(public)/page", "(public)/sitemap.xml/layout", "(public)/sitemaps/layout"];
const aboutJobs = [
  ...everywhere,
  "(public)/jobs/layout",
  "(public)/employers/layout",
  "(public)/feeds/jobs.xml/layout",
];

/** What the public reads, and the routes under app that show it, as Next names them in its tags. */
const shownIn = {
  jobs: aboutJobs,
  employers: aboutJobs,
  notices: [...everywhere, "(public)/notices/layout", "(public)/feeds/notices.xml/layout"],
  // No page is stored: each process keeps the list itself (lib/jobs/synonyms/current.ts).
  synonyms: ["(public)/jobs/search/page"],
  // All pages.
  urgent: ["layout"],
  terms: ["(public)/terms/page", "(accounts)/register/page"],
};

export type Published = keyof typeof shownIn;

// The gate and the verb may use different copies of this module.
const collected = perProcess("announced", () => new AsyncLocalStorage<Set<Published>>());

/** A savepoint has a Tx of its own: when it is rolled back, the transaction around it announces for itself. */
const announcedBy = new WeakMap<Tx, Set<Published>>();

/**
 * Announces a change to all instances, which invalidate their pages about it. NOTIFY is part of the transaction of the
 * change: it is sent when that commits, and once for each kind of content, however many rows of it change. The running
 * action collects it too: see collectAnnounced.
 */
export async function announce(tx: Tx, changed: Published[]): Promise<void> {
  for (const what of changed) collected.getStore()?.add(what);
  const announced = announcedBy.get(tx) ?? new Set();
  const added = changed.filter((what) => !announced.has(what));
  if (added.length === 0) return;
  announcedBy.set(tx, new Set([...announced, ...added]));
  await tx.execute(sql`select pg_notify('published', ${tagsOf(added)})`);
}

/** Runs the work, and adds what it announces to `changed`, also when the work throws (a redirect). */
export function collectAnnounced<T>(changed: Set<Published>, work: () => Promise<T>): Promise<T> {
  return collected.run(changed, work);
}

/** The cache tags of Next for these routes, as in .next/server/app/*.meta, joined by commas. */
export function tagsOf(changed: Published[]): string {
  return routesOf(changed)
    .map((route) => `_N_T_/${route}`)
    .join(",");
}

/** The same routes as arguments of revalidatePath: "(public)/jobs/layout" is the layout of "/(public)/jobs". */
export function pathsOf(changed: Published[]): { path: string; type: "page" | "layout" }[] {
  return routesOf(changed).map((route) => {
    const at = route.lastIndexOf("/");
    return {
      path: `/${route.slice(0, Math.max(at, 0))}`,
      type: route.slice(at + 1) === "page" ? "page" : "layout",
    };
  });
}

function routesOf(changed: Published[]): string[] {
  return [...new Set(changed.flatMap((what) => shownIn[what]))];
}
