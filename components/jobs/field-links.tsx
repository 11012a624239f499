import type { JobField } from "@/lib/jobs/fields/fields";
import { type FormPage, fieldAddress } from "@/lib/jobs/form-address";

type Props = {
  fields: { field: JobField; label: string }[];
  /** The page of the form, "" on the page itself, which shows `shown` of it. */
  page: string;
  shown?: FormPage;
};

/** Links to fields of a form. */
export function FieldLinks({ fields, page, shown }: Props) {
  return (
    <ul className="flex flex-wrap gap-x-4">
      {fields.map(({ field, label }) => (
        <li key={field}>
          <a
            href={fieldAddress(page, field, shown)}
            className="link inline-flex min-h-11 min-w-11 items-center"
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
