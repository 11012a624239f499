import type { ReactNode } from "react";
import { useFormContext } from "@/components/form/context";
import { type JobSection, jobSections } from "@/lib/jobs/field-kinds";
import { type JobField, jobFields, jobLabels, jobTable } from "@/lib/jobs/fields";
import { JobInput } from "./field";

/** The fields of a section: first what most postings need, then the further conditions on demand. `before`: what stands above. */
export function JobFormSection({ name, before }: { name: JobSection; before?: ReactNode }) {
  const fields = jobFields.filter((field) => jobTable[field].section === name);
  const further = fields.filter((field) => jobTable[field].further);
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      className="min-w-0 space-y-6 border-t border-solid-gray-420 pt-4 outline-none"
    >
      <legend className="pe-3 text-std-20B-150">{jobSections[name]}</legend>
      {before}
      {fields
        .filter((field) => !further.includes(field))
        .map((field) => (
          <JobInput key={field} name={field} />
        ))}
      {further.length > 0 && <Further fields={further} />}
    </fieldset>
  );
}

/** Open when one of its fields is filled in or was refused. */
function Further({ fields }: { fields: JobField[] }) {
  const { values, errors } = useFormContext();
  const isOpen = fields.some((field) => values[field] || errors[field]);
  return (
    <details open={isOpen} className="rounded-8 border border-solid-gray-300 bg-white">
      <summary className="cursor-pointer px-4 py-3">
        <span className="text-std-16B-170">ほかの条件も書く（任意）</span>
        <span className="block text-solid-gray-700">
          {fields.map((field) => jobLabels[field]).join("、")}
        </span>
      </summary>
      <div className="space-y-6 px-4 pt-2 pb-5">
        {fields.map((field) => (
          <JobInput key={field} name={field} />
        ))}
      </div>
    </details>
  );
}

export function JobContents() {
  return (
    <nav aria-label="入力欄の目次">
      <ul className="flex flex-wrap gap-x-4">
        {Object.entries(jobSections).map(([name, title]) => (
          <li key={name}>
            <a href={`#${name}`} className="link inline-flex min-h-11 min-w-11 items-center">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
