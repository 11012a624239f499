import type { ReactNode } from "react";

const looks = {
  plain: "border-solid-gray-420 bg-white text-solid-gray-800",
  warm: "border-warning-orange-2 bg-dawn-50 text-warning-orange-2",
} as const;

/** A short word about a row of a list. The page of the row says the same in full. */
export function Tag({ look = "plain", children }: { look?: keyof typeof looks; children: ReactNode }) {
  return (
    <span className={`inline-block rounded-4 border px-2 py-0.5 text-dns-14N-130 ${looks[look]}`}>
      {children}
    </span>
  );
}
