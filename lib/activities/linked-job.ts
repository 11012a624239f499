import { and, eq } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { isRead } from "@/lib/jobs/open";

/** The posting to which an entry leads back, locked against deletion; null when the public does not read it. */
export async function linkedJob(tx: Tx, id: string | null, now: Date): Promise<string | null> {
  if (!id) return null;
  const [job] = await tx
    .select({ id: jobs.id })
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(and(eq(jobs.id, id), isRead(now)))
    .for("key share", { of: jobs });
  return job?.id ?? null;
}
