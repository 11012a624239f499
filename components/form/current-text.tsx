"use client";

import type { CurrentField } from "@/lib/form/state";

/** After an edit conflict: what is saved now, field by field, above the form, which still holds what was typed. */
export function CurrentText({ current }: { current: CurrentField[] | undefined }) {
  if (!current?.length) return null;
  return (
    <section
      aria-labelledby="current-text"
      className="rounded-8 border-2 border-warning-orange-2 bg-dawn-50 p-4"
    >
      <h2 id="current-text" className="text-std-18B-160">
        いま保存されている内容
      </h2>
      <dl className="mt-2 space-y-3">
        {current.map(({ label, text }) => (
          <div key={label}>
            <dt className="text-solid-gray-700">{label}</dt>
            <dd className="whitespace-pre-line">{text || "（空）"}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
