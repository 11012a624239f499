import { and, inArray } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { jobDrafts } from "@/lib/db/schema/job-drafts";
import { jobs } from "@/lib/db/schema/jobs";
import { draftOf } from "@/lib/jobs/drafts/draft";
import { staffDrafts } from "@/lib/jobs/drafts/scope";
import { type JobFields, jobFields, jobValues } from "@/lib/jobs/fields/fields";
import type { Stored } from "./sheet";

/** Postings and drafts of staff by number or id. Drafts of 事業者 do not exist for staff. */
export async function storedJobs<Column extends "id" | "number">(
  column: Column,
  values: Stored[Column][],
): Promise<Stored[]> {
  if (values.length === 0) return [];
  const [postings, drafts] = await Promise.all([
    getDb().select().from(jobs).where(inArray(jobs[column], values)),
    getDb()
      .select()
      .from(jobDrafts)
      .where(and(staffDrafts, inArray(jobDrafts[column], values))),
  ]);
  return [
    ...postings.map((row) => storedJob(row, row.state, row)),
    ...drafts.map((row) => storedJob(row, "draft", draftOf(row).input)),
  ];
}

type Kept = Pick<Stored, "id" | "number" | "version">;

function storedJob({ id, number, version }: Kept, state: Stored["state"], text: JobFields): Stored {
  return {
    ...{ id, number, version, state, name: text.title },
    fields: Object.fromEntries(jobFields.map((field) => [field, text[field]])),
    values: jobValues(text),
  };
}

type Identified = {
  id: string;
  employerId: string;
  title: string;
  opensOn: string | null;
  closesOn: string | null;
};

/** What tells 求人 of these 事業者 apart. */
export async function jobsOfEmployers(employerIds: string[]): Promise<Identified[]> {
  if (employerIds.length === 0) return [];
  const { id, employerId, title, opensOn, closesOn } = jobs;
  const [postings, drafts] = await Promise.all([
    getDb()
      .select({ id, employerId, title, opensOn, closesOn })
      .from(jobs)
      .where(inArray(employerId, employerIds)),
    getDb()
      .select()
      .from(jobDrafts)
      .where(and(staffDrafts, inArray(jobDrafts.employerId, employerIds))),
  ]);
  return [
    ...postings,
    ...drafts.map((row) => {
      const { title, opensOn, closesOn } = draftOf(row).input;
      return { id: row.id, employerId: row.employerId, title, opensOn, closesOn };
    }),
  ];
}
