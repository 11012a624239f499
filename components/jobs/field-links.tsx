import { fieldId } from "@/lib/form/field-id";
import type { JobField } from "@/lib/jobs/fields";

/** Links to fields of a form. `page`: the page of the form, "" on the page itself. */
export function FieldLinks({ fields, page }: { fields: { field: JobField; label: string }[]; page: string }) {
  return (
    <ul className="flex flex-wrap gap-x-4">
      {fields.map(({ field, label }) => (
        <li key={field}>
          <a href={`${page}#${fieldId(field)}`} className="link inline-flex min-h-11 min-w-11 items-center">
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
