import type { ReactNode } from "react";

/** Names and values: one below the other on phones, side by side on PCs. */
export function Facts({ facts }: { facts: { name: string; value: ReactNode }[] }) {
  return (
    <dl className="border-t border-solid-gray-300">
      {facts.map(({ name, value }) => (
        <div
          key={name}
          className="border-b border-solid-gray-300 py-3 print:grid print:grid-cols-[8rem_1fr] print:py-0.5 desktop:grid desktop:grid-cols-[12rem_1fr] desktop:gap-4"
        >
          <dt className="text-std-16B-170 print:text-[9pt] print:leading-normal text-solid-gray-700">
            {name}
          </dt>
          <dd className="whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
