import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { versioned } from "@/lib/db/versioned";
import { indexDrafts } from "@/lib/jobs/drafts/index-drafts";
import { indexText } from "@/lib/jobs/search-index/index-text";
import { synonymsIn } from "@/lib/jobs/synonyms/read";
import { announce } from "@/lib/page-cache/announce";
import type { EmployerRow } from "./fields";

/**
 * The writes of 事業者: each renews the search text of its postings, and is announced if it is public. Without `staff` its
 * own 担当者 changes it: 操作履歴 records what staff do.
 */
export const employerRows = versioned<Staff | undefined, "publish" | "withdraw", typeof employers>(
  employers,
  async (tx, staff, { action, before, after }, now) => {
    if (staff) await record(tx, staff, { action, subject: subjectOf(after), before, after }, now);
    if (before && isFoundByOther(before, after)) {
      // Drafts before postings, as every verb locks them (no deadlock).
      await indexDrafts(tx, after);
      await indexPostings(tx, after);
    }
    if (before?.state === "published" || after.state === "published") await announce(tx, ["employers"]);
  },
);

export function subjectOf({ id, name }: EmployerRow) {
  return { kind: "employer", id, name } as const;
}

function isFoundByOther(before: EmployerRow, after: EmployerRow): boolean {
  return (["name", "kana", "industry"] as const).some((field) => before[field] !== after[field]);
}

/** Updates the search text of its postings, which contains the words of their employer. */
async function indexPostings(tx: Tx, employer: EmployerRow): Promise<void> {
  const postings = await tx
    .select()
    .from(jobs)
    .where(eq(jobs.employerId, employer.id))
    .orderBy(jobs.id)
    .for("update");
  const synonyms = await synonymsIn(tx);
  for (const posting of postings) {
    await tx
      .update(jobs)
      .set(indexText(posting, employer, synonyms))
      .where(eq(jobs.id, posting.id));
  }
}
