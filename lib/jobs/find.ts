import { and, eq, getTableColumns, lte } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { type JobField, jobFields } from "@/lib/jobs/fields/fields";
import { isUuid } from "@/lib/text/uuid";
import { japanDate } from "@/lib/time/japan-day";

const columns = getTableColumns(jobs);
const text = Object.fromEntries(jobFields.map((field) => [field, columns[field]])) as Pick<
  typeof columns,
  JobField
>;

const detail = {
  id: jobs.id,
  number: jobs.number,
  employerName: employers.name,
  employerPhone: employers.phone,
  employerDepartment: employers.department,
  employerAddress: employers.address,
  employerWebsite: employers.website,
  industry: employers.industry,
  ...text,
  publishedAt: jobs.publishedAt,
  updatedAt: jobs.updatedAt,
  state: jobs.state,
};

/** One 求人 that is public or was (`closed`). Undefined before its first day, and for unknown ids. */
export async function findJob(id: string, now: Date) {
  if (!isUuid(id)) return undefined;
  const today = japanDate(now);
  const [row] = await getDb()
    .select(detail)
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(and(eq(jobs.id, id), eq(employers.state, "published"), lte(jobs.opensOn, today)));
  if (!row) return undefined;
  const { state, ...job } = row;
  return { ...job, closed: state === "withdrawn" || job.closesOn < today };
}

type Found = NonNullable<Awaited<ReturnType<typeof findJob>>>;

/** `number`: null in the preview of a text that was never public. */
export type JobDetail = Omit<Found, "number"> & { number: number | null };
