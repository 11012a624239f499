import { type ReactNode, useState } from "react";
import { useFormContext } from "@/components/form/context";
import { isTakenOver, sourceOf, type TakenOver, takenOverLabels } from "@/lib/jobs/drafts/taken-over";
import { type JobField, jobFields, jobLabels, jobTable } from "@/lib/jobs/fields/fields";
import { type JobSection, jobSections } from "@/lib/jobs/fields/kinds";
import { JobInput } from "./field";

type Props = {
  name: JobSection;
  takenOver: TakenOver | null;
  /** What stands above. */
  before?: ReactNode;
};

/** The fields of a section: first what is demanded, then the further conditions on demand. */
export function JobFormSection({ name, takenOver, before }: Props) {
  const fields = jobFields.filter((field) => jobTable[field].section === name);
  const further = fields.filter((field) => jobTable[field].further);
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      className="min-w-0 space-y-6 border-t border-solid-gray-420 pt-4 outline-none"
    >
      <legend id={`${name}-title`} tabIndex={-1} className="pe-3 text-std-20B-150">
        {jobSections[name]}
      </legend>
      {before}
      {fields
        .filter((field) => !further.includes(field))
        .map((field) => (
          <MarkedInput key={field} name={field} takenOver={takenOver} />
        ))}
      {further.length > 0 && <Further fields={further} takenOver={takenOver} />}
    </fieldset>
  );
}

/** Open when one of its fields is filled in or was refused. */
function Further({ fields, takenOver }: { fields: JobField[]; takenOver: TakenOver | null }) {
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
          <MarkedInput key={field} name={field} takenOver={takenOver} />
        ))}
      </div>
    </details>
  );
}

/** The mark of what was taken over stays until the field is changed. */
function MarkedInput({ name, takenOver }: { name: JobField; takenOver: TakenOver | null }) {
  const { values } = useFormContext();
  const [isChanged, setChanged] = useState(false);
  const mark = !isChanged && takenOver && isTakenOver(name, takenOver, values);
  const label = takenOver ? takenOverLabels[sourceOf(name, takenOver)] : "";
  return (
    // biome-ignore lint/a11y/useSemanticElements: the field may be a fieldset of its own, and is no group without the mark
    <div
      role="group"
      aria-label={mark ? label : undefined}
      // What is filled in is seen, whatever else is answered.
      data-when={values[name] ? undefined : jobTable[name].demandedWhen?.of}
      onInput={() => setChanged(true)}
    >
      {mark && (
        <p className="mb-1">
          <span className="inline-block rounded-4 border border-key-900 bg-key-50 px-2 text-dns-14N-130 text-key-900">
            {label}
          </span>
        </p>
      )}
      <JobInput name={name} />
    </div>
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
