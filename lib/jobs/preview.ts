import type { employers } from "@/lib/db/schema/employers";
import {
  isPublicText,
  type JobField,
  type JobFields,
  type JobRow,
  nullFields,
} from "@/lib/jobs/fields/fields";
import type { JobDetail } from "./find";

type Text = JobFields & Pick<JobRow, "id" | "updatedAt">;

export type Preview = { outcome: "complete"; job: JobDetail } | { outcome: "missing"; fields: JobField[] };

/** The text as the public page would show it, or the fields without which the page cannot be rendered. */
export function previewOf(job: Text, employer: typeof employers.$inferSelect): Preview {
  if (!isPublicText(job)) return { outcome: "missing", fields: nullFields(job) };
  return {
    outcome: "complete",
    job: {
      ...job,
      number: null,
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
