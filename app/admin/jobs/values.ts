import { employerChoices } from "@/lib/employers/desk";
import { type JobRow, jobFields, jobValue } from "@/lib/jobs/fields";

export function valuesOf(job: JobRow): Record<string, string> {
  return {
    id: job.id,
    version: String(job.version),
    ...Object.fromEntries(jobFields.map((field) => [field, jobValue(field, job)])),
  };
}

/** 事業者 to choose from, those that are not public marked. */
export async function employerOptions() {
  const employers = await employerChoices();
  return employers.map(({ id, name, state }) => ({
    value: id,
    label: state === "published" ? name : `${name}（公開していません）`,
  }));
}
