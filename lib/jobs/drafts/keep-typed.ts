import { and, desc, inArray } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import type { TakenOver } from "@/lib/db/schema/job-drafts";
import { typedJobs } from "@/lib/db/schema/typed-jobs";
import { type Author, isStaff, typedBy } from "./scope";

/** A person with more unfinished forms loses the oldest. */
const mostForms = 20;

/** `takenOver`: undefined leaves what was taken over before. */
export type Typed = { id: string; path: string; values: Record<string, string>; takenOver?: TakenOver };

/** Keeps what a person has typed into a form, in place of what was typed there before. */
export async function keepTyped(
  author: Author,
  { id, path, values, takenOver }: Typed,
  now: Date,
): Promise<void> {
  const owner = isStaff(author) ? { staffId: author.id } : { employerUserId: author.id };
  const ownerColumn = isStaff(author) ? typedJobs.staffId : typedJobs.employerUserId;
  await getDb().transaction(async (tx) => {
    await tx
      .insert(typedJobs)
      .values({ id, path, values, takenOver, ...owner, typedAt: now })
      .onConflictDoUpdate({
        target: [ownerColumn, typedJobs.id],
        set: { path, values, typedAt: now, ...(takenOver && { takenOver }) },
      });
    const tooMany = await tx
      .select({ id: typedJobs.id })
      .from(typedJobs)
      .where(typedBy(author))
      .orderBy(desc(typedJobs.typedAt))
      .offset(mostForms);
    const ids = tooMany.map((row) => row.id);
    if (ids.length > 0) await tx.delete(typedJobs).where(and(typedBy(author), inArray(typedJobs.id, ids)));
  });
}
