import type { ReactNode } from "react";
import { Figures } from "./figures";

/** Names and values: one below the other on phones, side by side on PCs, on paper the short ones two in a row. */
export function Facts({ facts }: { facts: { name: string; value: ReactNode }[] }) {
  return (
    <dl className="border-t border-solid-gray-300 print:grid print:grid-cols-2 print:gap-x-4">
      {facts.map(({ name, value }) => (
        <div
          key={name}
          className={`border-b border-solid-gray-300 py-3 print:grid print:grid-cols-[7.5rem_1fr] print:py-0 desktop:grid desktop:grid-cols-[12rem_1fr] desktop:gap-4 print:gap-2 ${isShort(value) ? "" : "print:col-span-2"}`}
        >
          <dt className="text-std-16B-170 print:text-[9pt] print:leading-normal text-solid-gray-700">
            {name}
          </dt>
          <dd className="whitespace-pre-line print:text-[9pt] print:leading-snug">
            {typeof value === "string" ? <Figures in={value} /> : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

// Whether a value fits beside its name on half a sheet.
function isShort(value: ReactNode): boolean {
  return typeof value === "string" && value.length <= 18 && !value.includes("\n");
}
