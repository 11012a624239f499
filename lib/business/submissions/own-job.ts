import { and, eq } from "drizzle-orm";
import type { Employer } from "@/lib/actors";
import type { Tx } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema/content";
import type { JobRow } from "@/lib/jobs/fields";
import { announce } from "@/lib/published";

/** A posting of the 事業者 under its lock: whoever else asks for it finds nothing. */
export async function lockOwnJob(tx: Tx, { employerId }: Employer, id: string): Promise<JobRow | undefined> {
  const [row] = await tx
    .select()
    .from(jobs)
    .where(and(eq(jobs.id, id), eq(jobs.employerId, employerId)))
    .for("update");
  return row;
}

/** The only thing that a 事業者 changes in a public posting by itself. No entry in 操作履歴, which is about staff. */
export async function setLastDay(tx: Tx, before: JobRow, closesOn: string, now: Date): Promise<void> {
  await tx
    .update(jobs)
    .set({ closesOn, version: before.version + 1, updatedAt: now })
    .where(eq(jobs.id, before.id));
  await announce(tx, ["jobs"]);
}
