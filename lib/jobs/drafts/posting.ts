import { and, eq } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema/jobs";
import type { JobRow } from "@/lib/jobs/fields/fields";
import { type Author, isStaff } from "./scope";

/** A posting that is or was public, as this author may read it: a 事業者 its own. */
export async function postingOf(tx: Tx, author: Author, id: string): Promise<JobRow | undefined> {
  const own = isStaff(author) ? undefined : eq(jobs.employerId, author.employerId);
  const [row] = await tx
    .select()
    .from(jobs)
    .where(and(eq(jobs.id, id), own));
  return row;
}
