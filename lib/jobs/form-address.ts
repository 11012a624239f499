import { fieldId } from "@/lib/form/field-id";
import { type JobField, jobTable } from "@/lib/jobs/fields/fields";
import type { JobSection } from "@/lib/jobs/fields/kinds";

/** What a page of the form shows: one section, or all fields. */
export type FormPage = JobSection | "all";

/** The address of a field in a form. `shown`: what the page with the link shows of that form itself. */
export function fieldAddress(form: string, field: JobField, shown?: FormPage): string {
  const { section } = jobTable[field];
  const page = shown === "all" || shown === section ? "" : `${form}?section=${section}`;
  return `${page}#${fieldId(field)}`;
}
