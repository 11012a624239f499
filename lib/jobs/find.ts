import { and, eq, lte } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { isUuid } from "@/lib/text/uuid";
import { japanDate } from "@/lib/time/japan-day";

const detail = {
  id: jobs.id,
  employerId: jobs.employerId,
  employerName: employers.name,
  employerPhone: employers.phone,
  employerDepartment: employers.department,
  employerAddress: employers.address,
  employerWebsite: employers.website,
  industry: employers.industry,
  title: jobs.title,
  headcount: jobs.headcount,
  employmentType: jobs.employmentType,
  audience: jobs.audience,
  district: jobs.district,
  timeSlot: jobs.timeSlot,
  duties: jobs.duties,
  dutiesScope: jobs.dutiesScope,
  qualifications: jobs.qualifications,
  contractPeriod: jobs.contractPeriod,
  renewal: jobs.renewal,
  trialPeriod: jobs.trialPeriod,
  workplace: jobs.workplace,
  workplaceScope: jobs.workplaceScope,
  hours: jobs.hours,
  breaks: jobs.breaks,
  holidays: jobs.holidays,
  overtime: jobs.overtime,
  wageForm: jobs.wageForm,
  wageFrom: jobs.wageFrom,
  wageTo: jobs.wageTo,
  wageNotes: jobs.wageNotes,
  fixedOvertimePay: jobs.fixedOvertimePay,
  fixedOvertimeHours: jobs.fixedOvertimeHours,
  fixedOvertimeBase: jobs.fixedOvertimeBase,
  insurance: jobs.insurance,
  recruiter: jobs.recruiter,
  dispatch: jobs.dispatch,
  smoking: jobs.smoking,
  carCommute: jobs.carCommute,
  howToApply: jobs.howToApply,
  opensOn: jobs.opensOn,
  closesOn: jobs.closesOn,
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

export type JobDetail = NonNullable<Awaited<ReturnType<typeof findJob>>>;
