import Link from "next/link";

export const tabs = { submitted: "審査中", returned: "差し戻し", rejected: "却下" } as const;
export type Tab = keyof typeof tabs;

export function Tabs({ current }: { current: Tab }) {
  return (
    <nav aria-label="申請の状態" className="mb-6">
      <ul className="flex flex-wrap gap-6">
        {Object.entries(tabs).map(([tab, label]) => (
          <li key={tab}>
            <Link
              href={tab === "submitted" ? "/admin/approvals" : `/admin/approvals?tab=${tab}`}
              prefetch={false}
              aria-current={tab === current ? "page" : undefined}
              className="link inline-flex min-h-11 min-w-11 items-center justify-center aria-[current]:font-bold aria-[current]:no-underline"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
