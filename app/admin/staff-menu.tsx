"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { StaffMenuItem } from "./menu";

/** On a phone one line to swipe, on a PC a column. The entry of the current page is highlighted. */
export function StaffMenu({ items }: { items: StaffMenuItem[] }) {
  const path = usePathname();
  const isHere = (href: string) => (href === "/admin" ? path === href : `${path}/`.startsWith(`${href}/`));
  return (
    <nav aria-label="管理メニュー" className="no-print pt-2 desktop-admin:pt-8">
      <ul className="-mx-4 flex gap-1 overflow-x-auto px-4 pb-2 desktop-admin:overflow-visible desktop-admin:m-0 desktop-admin:block desktop-admin:p-0">
        {items.map(({ href, label }) => (
          <li key={href} className="shrink-0">
            <Link
              href={href}
              prefetch={false}
              aria-current={isHere(href) ? "true" : undefined}
              className="flex min-h-11 items-center rounded-8 px-3 text-dns-16N-130 text-key-1200 hover:bg-key-50 hover:underline aria-[current]:bg-key-100 aria-[current]:font-bold"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
