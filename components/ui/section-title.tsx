import type { ReactNode } from "react";

export function SectionTitle({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <h2
      id={id}
      className="mt-12 mb-4 print:mt-2 print:mb-0.5 print:text-dns-14B-130 border-s-8 border-dawn-300 ps-3 text-std-22B-150 desktop:text-std-24B-150 text-solid-gray-900"
    >
      {children}
    </h2>
  );
}
