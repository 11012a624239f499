import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";

/** What the public reads, and the cache tags of the pages that show it. */
const pages = {
  jobs: ["_N_T_/(public)/page", "_N_T_/(public)/jobs/layout", "_N_T_/(public)/employers/layout"],
  employers: ["_N_T_/(public)/page", "_N_T_/(public)/jobs/layout", "_N_T_/(public)/employers/layout"],
  notices: ["_N_T_/(public)/page", "_N_T_/(public)/notices/layout"],
  terms: ["_N_T_/(public)/terms/page", "_N_T_/(applicants)/register/page"],
} as const;

export type Published = keyof typeof pages;

/**
 * Tells every instance to forget its pages about these. Inside the transaction of the change: heard when it commits,
 * never when it does not.
 */
export async function announce(tx: Tx, changed: Published[]): Promise<void> {
  const tags = [...new Set(changed.flatMap((what) => pages[what]))];
  await tx.execute(sql`select pg_notify('published', ${tags.join(",")})`);
}
