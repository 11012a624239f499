import type { ReactNode } from "react";
import { button } from "./button";

const look =
  "mt-1 block min-h-11 w-full rounded-8 border border-solid-gray-600 bg-white px-3 py-2 text-solid-gray-900 hover:border-black";

type FormProps = {
  action: string;
  /** Of the button. */
  label?: string;
  children: ReactNode;
};

/** A GET form: the filter is in the URL, which can be bookmarked and shared. */
export function FilterForm({ action, label = "絞り込む", children }: FormProps) {
  return (
    <search className="no-print block">
      {/* The fields always equal the URL: without this, Back restores choices that the next search would include. */}
      <form
        action={action}
        autoComplete="off"
        className="flex flex-wrap items-end gap-4 rounded-8 bg-solid-gray-50 p-4"
      >
        {children}
        <button type="submit" className={`${button.secondary} min-h-11 min-w-24 py-2`}>
          {label}
        </button>
      </form>
    </search>
  );
}

type FieldProps = { name: string; label: string; value: string | undefined };

export function FilterText({ name, label, value = "" }: FieldProps) {
  return (
    <label className="block min-w-[min(12rem,100%)] flex-1">
      {label}
      {/* The key makes a new field for each filter: otherwise React keeps the text of the old one. */}
      <input key={value} name={name} type="search" defaultValue={value} maxLength={200} className={look} />
    </label>
  );
}

export function FilterSelect({ options, ...field }: FieldProps & { options: Record<string, string> }) {
  const { name, label, value = "" } = field;
  return (
    <label className="block min-w-[min(9rem,100%)]">
      {label}
      <select key={value} name={name} defaultValue={value} className={look}>
        <option value="">すべて</option>
        {Object.entries(options).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

export function FilterDay({ name, label, value = "" }: FieldProps) {
  return (
    <label className="block min-w-[min(9rem,100%)]">
      {label}
      <input key={value} name={name} type="date" defaultValue={value} className={look} />
    </label>
  );
}
