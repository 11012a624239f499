import { and, count, sql } from "drizzle-orm";
import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { jobDrafts } from "@/lib/db/schema/job-drafts";
import { jobs } from "@/lib/db/schema/jobs";
import { isUnderWay, ownDrafts } from "@/lib/jobs/drafts/scope";
import { inState } from "@/lib/jobs/state";
import { ownJobs } from "./rows";

export type OwnCounts = Record<"open" | "closing" | "lacking" | "submitted" | "returned" | "draft", number>;

/** 公開中, and in it 締切間近 and 不足あり; 承認待ち, 差し戻し and 下書き: how many the 事業者 has. */
export async function countOwnJobs(user: ApprovedEmployerUser, now: Date): Promise<OwnCounts> {
  const countOf = (state: "open" | "closing" | "lacking") =>
    sql<number>`count(*) filter (where ${inState(state, now)})`.mapWith(Number);
  const [[postings], drafts] = await Promise.all([
    getDb()
      .select({ open: countOf("open"), closing: countOf("closing"), lacking: countOf("lacking") })
      .from(jobs)
      .where(ownJobs(user)),
    getDb()
      .select({ state: jobDrafts.state, count: count() })
      .from(jobDrafts)
      .where(and(ownDrafts(user), isUnderWay))
      .groupBy(jobDrafts.state),
  ]);
  const inDrafts = Object.fromEntries(drafts.map((row) => [row.state, row.count]));
  return {
    ...{ open: 0, closing: 0, lacking: 0, ...postings },
    ...{ submitted: inDrafts.submitted ?? 0, returned: inDrafts.returned ?? 0, draft: inDrafts.draft ?? 0 },
  };
}
