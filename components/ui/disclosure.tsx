import type { ReactNode } from "react";

export function Disclosure({
  title,
  open,
  children,
}: {
  title: string;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className="group border-b border-solid-gray-300 first:border-t">
      <summary className="flex min-h-14 list-none items-center gap-3 py-2 text-std-16B-170 hover:underline [&::-webkit-details-marker]:hidden">
        <svg
          aria-hidden="true"
          viewBox="0 0 24 24"
          width="22"
          height="22"
          fill="none"
          stroke="#0017c1"
          strokeWidth="2.5"
          className="shrink-0 group-open:rotate-180"
        >
          <path d="M5 9l7 7 7-7" />
        </svg>
        {title}
      </summary>
      <div className="space-y-3 pb-5 ps-8">{children}</div>
    </details>
  );
}
