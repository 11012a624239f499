import { and, asc, eq, gt } from "drizzle-orm";
import { inPages, pageSize } from "@/lib/csv/pages";
import type { Cell } from "@/lib/csv/write";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { notices } from "@/lib/db/schema/notices";
import { employerFields, employerLabels, employerText } from "@/lib/employers/listing/fields";
import { type EmployerFilter, employersMatching } from "@/lib/employers/listing/for-staff";
import { employerStateLabels } from "@/lib/employers/listing/labels";
import { numberColumn, stateColumn } from "@/lib/imports/cells";
import { type JobFilter, postingsMatching } from "@/lib/jobs/drafts/list";
import { staffDraftsAfter } from "@/lib/jobs/drafts/staff-texts";
import { type JobFields, jobFields, jobLabels, jobText } from "@/lib/jobs/fields/fields";
import { type JobState, jobState, jobStateLabels } from "@/lib/jobs/state";
import { type NoticeFilter, noticesMatching } from "@/lib/notices/for-staff";
import { noticeAudienceLabels, noticeLabels, noticeState, noticeStateLabels } from "@/lib/notices/labels";
import { longMoment } from "@/lib/time/format";

export type ExportKind = keyof Filters;
type Filters = { jobs: JobFilter; employers: EmployerFilter; notices: NoticeFilter };
/** What to export: the rows that the list of staff shows with this filter. */
export type Exported = { [Kind in ExportKind]: { kind: Kind; filter: Filters[Kind] } }[ExportKind];
type Export = { headings: string[]; pages: AsyncIterable<Cell[][]> };

/**
 * The rows of a kind, drafts of staff too, in the columns that the import reads and with the states of the list. None holds
 * the address of a person.
 */
export function exportRows(exported: Exported, now: Date): Export {
  return { headings: headings[exported.kind], pages: pagesOf(exported, now) };
}

const headings: Record<ExportKind, string[]> = {
  jobs: [numberColumn, ...jobFields.map((field) => jobLabels[field]), stateColumn],
  employers: [numberColumn, ...employerFields.map((field) => employerLabels[field]), stateColumn],
  notices: [...Object.values(noticeLabels), stateColumn],
};

function pagesOf({ kind, filter }: Exported, now: Date): AsyncIterable<Cell[][]> {
  switch (kind) {
    case "jobs":
      return allJobs(filter, now);
    case "employers":
      return allEmployers(filter);
    case "notices":
      return allNotices(filter, now);
  }
}

async function* allJobs(filter: JobFilter, now: Date) {
  yield* inPages(async (after) => {
    const rows = await getDb()
      .select({ job: jobs, employer: employers.name })
      .from(jobs)
      .innerJoin(employers, eq(employers.id, jobs.employerId))
      .where(and(postingsMatching(filter, now), after ? gt(jobs.id, after) : undefined))
      .orderBy(asc(jobs.id))
      .limit(pageSize);
    return rows.map(({ job, employer }) => ({
      id: job.id,
      cells: jobCells(job.number, job, employer, jobState(job, now)),
    }));
  });
  yield* inPages(async (after) => {
    const rows = await staffDraftsAfter(filter, after, pageSize);
    return rows.map(({ draft, employer }) => ({
      id: draft.id,
      cells: jobCells(draft.number, draft.input, employer, "draft"),
    }));
  });
}

function jobCells(number: number, job: JobFields, employer: string, state: JobState): Cell[] {
  const fields = jobFields.map((field) => (field === "employerId" ? employer : jobText(field, job)));
  return [number, ...fields, jobStateLabels[state]];
}

function allEmployers(filter: EmployerFilter) {
  return inPages(async (after) => {
    const rows = await getDb()
      .select()
      .from(employers)
      .where(and(employersMatching(filter), after ? gt(employers.id, after) : undefined))
      .orderBy(asc(employers.id))
      .limit(pageSize);
    return rows.map((employer) => ({
      id: employer.id,
      cells: [
        employer.number,
        ...employerFields.map((field) => employerText(field, employer)),
        employerStateLabels[employer.state],
      ],
    }));
  });
}

function allNotices(filter: NoticeFilter, now: Date) {
  return inPages(async (after) => {
    const rows = await getDb()
      .select()
      .from(notices)
      .where(and(noticesMatching(filter, now), after ? gt(notices.id, after) : undefined))
      .orderBy(asc(notices.id))
      .limit(pageSize);
    return rows.map((notice) => ({
      id: notice.id,
      cells: [
        ...(Object.keys(noticeLabels) as (keyof typeof noticeLabels)[]).map((field) => {
          if (field === "audience") return noticeAudienceLabels[notice.audience];
          const value = notice[field];
          return value instanceof Date ? longMoment(value) : (value ?? "");
        }),
        noticeStateLabels[noticeState(notice, now)],
      ],
    }));
  });
}
