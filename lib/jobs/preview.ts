import type { employers } from "@/lib/db/schema/employers";
import { type JobField, type JobFields, type JobRow, jobChoices, type PublicFields } from "./fields";
import type { JobDetail } from "./find";

type Text = JobFields & Pick<JobRow, "id" | "updatedAt">;

const needed = [
  "headcount",
  "wageFrom",
  "opensOn",
  "closesOn",
  ...(Object.keys(jobChoices) as (keyof typeof jobChoices)[]),
] as const satisfies JobField[];

export type Preview = { outcome: "complete"; job: JobDetail } | { outcome: "missing"; fields: JobField[] };

/** The text as the public page would show it, or the fields without which the page cannot be rendered. */
export function previewOf(job: Text, employer: typeof employers.$inferSelect): Preview {
  if (!isShowable(job)) return { outcome: "missing", fields: needed.filter((field) => job[field] === null) };
  return {
    outcome: "complete",
    job: {
      ...job,
      publishedAt: job.updatedAt,
      employerName: employer.name,
      employerPhone: employer.phone,
      employerDepartment: employer.department,
      employerAddress: employer.address,
      employerWebsite: employer.website,
      industry: employer.industry,
      closed: false,
    },
  };
}

function isShowable(job: Text): job is Text & PublicFields {
  return needed.every((field) => job[field] !== null);
}
