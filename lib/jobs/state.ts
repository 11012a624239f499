import { and, eq, gt, gte, lt, lte, type SQL, sql } from "drizzle-orm";
import { jobs } from "@/lib/db/schema/jobs";
import type { JobRow } from "@/lib/jobs/fields/fields";
import { addDays, japanDate } from "@/lib/time/japan-day";

/** The state of a 求人 today. A posting opens and closes by the date, without a change of its row. */
export const jobStateLabels = {
  draft: "下書き",
  coming: "公開予定",
  open: "公開中",
  closing: "締切間近",
  ended: "終了",
  withdrawn: "取り下げ",
  lacking: "不足あり",
} as const;

export type JobState = keyof typeof jobStateLabels;

/** Of postings from before a field was demanded: they stay public until their last day, and the next change asks for it. */
export const lacksFacts = sql<boolean>`(${jobs.occupation} is null or (${jobs.applyPhone} = '' and ${jobs.applyEmail} = ''))`;

/** 締切間近: the last day is today or within this many days. */
const closingDays = 5;

export function jobState(
  { state, opensOn, closesOn }: Pick<JobRow, "state" | "opensOn" | "closesOn">,
  now: Date,
): Exclude<JobState, "draft" | "lacking"> {
  if (state === "withdrawn") return "withdrawn";
  const today = japanDate(now);
  if (closesOn < today) return "ended";
  if (opensOn > today) return "coming";
  return closesOn <= addDays(today, closingDays) ? "closing" : "open";
}

/** The postings in a state, as an SQL condition. Here 公開中 includes 締切間近, and 不足あり is any that is not over. */
export function inState(state: Exclude<JobState, "draft">, now: Date): SQL | undefined {
  const today = japanDate(now);
  const published = eq(jobs.state, "published");
  const open = and(published, lte(jobs.opensOn, today), gte(jobs.closesOn, today));
  const conditions: Record<typeof state, SQL | undefined> = {
    coming: and(published, gt(jobs.opensOn, today), gte(jobs.closesOn, today)),
    open,
    closing: and(open, lte(jobs.closesOn, addDays(today, closingDays))),
    ended: and(published, lt(jobs.closesOn, today)),
    withdrawn: eq(jobs.state, "withdrawn"),
    lacking: and(published, gte(jobs.closesOn, today), lacksFacts),
  };
  return conditions[state];
}
