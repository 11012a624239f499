import type { employers } from "@/lib/db/schema/employers";
import type { JobField, JobFields, JobRow } from "./fields";
import type { JobDetail } from "./find";

type Text = JobFields & Pick<JobRow, "id" | "updatedAt">;

const needed = ["headcount", "wageFrom", "opensOn", "closesOn"] as const satisfies JobField[];

export type Preview = { outcome: "complete"; job: JobDetail } | { outcome: "missing"; fields: JobField[] };

/** The text as the public page would show it, or the fields without which the page cannot be rendered. */
export function previewOf(job: Text, employer: typeof employers.$inferSelect): Preview {
  const { headcount, wageFrom, opensOn, closesOn } = job;
  if (headcount === null || wageFrom === null || opensOn === null || closesOn === null)
    return { outcome: "missing", fields: needed.filter((field) => job[field] === null) };
  return {
    outcome: "complete",
    job: {
      ...job,
      headcount,
      wageFrom,
      opensOn,
      closesOn,
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
