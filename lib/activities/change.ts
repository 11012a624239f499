import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { activities } from "@/lib/db/schema/activities";
import { refuseDay } from "./days";
import { isOwn } from "./own";
import type { ChangeActivityInput } from "./schema";

export type ChangeOutcome = "changed" | "future" | "too-old" | "unknown";

/** 記録を直す. An entry stays 「就職が決まった」, or never becomes it. A day that is not changed may have become too old since. */
export async function changeActivity(
  applicant: Applicant,
  { id, ...entry }: ChangeActivityInput,
  now: Date,
): Promise<ChangeOutcome> {
  return getDb().transaction(async (tx) => {
    const own = isOwn(applicant, id);
    const [before] = await tx
      .select({ kind: activities.kind, doneOn: activities.doneOn })
      .from(activities)
      .where(own)
      .for("update");
    if (!before || (before.kind === "hired") !== (entry.kind === "hired")) return "unknown";
    const wrong = entry.doneOn === before.doneOn ? undefined : refuseDay(entry.doneOn, now);
    if (wrong) return wrong;
    await tx
      .update(activities)
      .set({ ...entry, updatedAt: now })
      .where(own);
    return "changed";
  });
}
