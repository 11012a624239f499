import { asc, eq, gt } from "drizzle-orm";
import { inPages, pageSize } from "@/lib/csv/pages";
import type { Cell } from "@/lib/csv/write";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { notices } from "@/lib/db/schema/notices";
import { employerFields, employerLabels, employerText } from "@/lib/employers/listing/fields";
import { employerStateLabels } from "@/lib/employers/listing/labels";
import { staffDraftsAfter } from "@/lib/jobs/drafts/staff-texts";
import { type JobFields, jobFields, jobLabels, jobText } from "@/lib/jobs/fields";
import { noticeAudienceLabels, noticeLabels, noticeState, noticeStateLabels } from "@/lib/notices/labels";
import { longMoment } from "@/lib/time/format";

export type ExportKind = "jobs" | "employers" | "notices";
type Export = { headings: string[]; pages: AsyncIterable<Cell[][]> };

/** Every row of a kind, drafts of staff too, in the columns that the import reads. None holds the address of a person. */
export function exportRows(kind: ExportKind, now: Date): Export {
  return { headings: headings[kind], pages: pages[kind](now) };
}

const stateHeading = "状態";

const headings: Record<ExportKind, string[]> = {
  jobs: [...jobFields.map((field) => jobLabels[field]), stateHeading],
  employers: [...employerFields.map((field) => employerLabels[field]), stateHeading],
  notices: [...Object.values(noticeLabels), stateHeading],
};

const pages: Record<ExportKind, (now: Date) => AsyncIterable<Cell[][]>> = {
  jobs: async function* () {
    yield* postings();
    yield* staffDrafts();
  },
  employers: () =>
    inPages(async (after) => {
      const rows = await getDb()
        .select()
        .from(employers)
        .where(after ? gt(employers.id, after) : undefined)
        .orderBy(asc(employers.id))
        .limit(pageSize);
      return rows.map((employer) => ({
        id: employer.id,
        cells: [
          ...employerFields.map((field) => employerText(field, employer)),
          employerStateLabels[employer.state],
        ],
      }));
    }),
  notices: (now) =>
    inPages(async (after) => {
      const rows = await getDb()
        .select()
        .from(notices)
        .where(after ? gt(notices.id, after) : undefined)
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
    }),
};

function postings() {
  return inPages(async (after) => {
    const rows = await getDb()
      .select({ job: jobs, employer: employers.name })
      .from(jobs)
      .innerJoin(employers, eq(employers.id, jobs.employerId))
      .where(after ? gt(jobs.id, after) : undefined)
      .orderBy(asc(jobs.id))
      .limit(pageSize);
    return rows.map(({ job, employer }) => ({ id: job.id, cells: jobCells(job, employer, job.state) }));
  });
}

function staffDrafts() {
  return inPages(async (after) => {
    const rows = await staffDraftsAfter(after, pageSize);
    return rows.map(({ draft, employer }) => ({
      id: draft.id,
      cells: jobCells(draft.input, employer, "draft"),
    }));
  });
}

function jobCells(job: JobFields, employer: string, state: keyof typeof employerStateLabels): Cell[] {
  const fields = jobFields.map((field) => (field === "employerId" ? employer : jobText(field, job)));
  return [...fields, employerStateLabels[state]];
}
