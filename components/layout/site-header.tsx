import { applicantMenu, audienceClass, employerMenu, type MenuItem, menu } from "./menu";
import { ViewSwitch } from "./view-switch";
import { Wordmark } from "./wordmark";

/** The HTML of every static page holds the menus of all roles. The header script (lib/csp) shows those of the visitor. */
export function SiteHeader({ logout }: { logout: () => Promise<void> }) {
  return (
    <header className="relative z-20 border-b border-solid-gray-200 bg-white">
      <div className="content-width flex min-h-16 items-center gap-2 desktop:gap-6 desktop:py-2">
        {/* First in the text: where the style sheet is missing, the page begins with the name of the site. */}
        <a href="/" className="flex min-h-14 items-center rounded-8">
          <Wordmark />
        </a>
        <details id="menu" className="desktop:hidden group/menu order-first">
          <summary className="flex size-14 -ms-3 list-none flex-col items-center justify-center gap-1 rounded-8 text-key-1200 [&::-webkit-details-marker]:hidden">
            <svg
              aria-hidden="true"
              viewBox="0 0 24 24"
              width="26"
              height="26"
              stroke="currentColor"
              strokeWidth="2.4"
            >
              <path className="group-open/menu:hidden" d="M3 6h18M3 12h18M3 18h18" />
              <path className="hidden group-open/menu:inline" d="M5 5l14 14M19 5L5 19" />
            </svg>
            <span className="text-[0.75rem] leading-none font-bold">メニュー</span>
          </summary>
          <nav
            aria-label="メニュー"
            className="absolute inset-x-0 top-full border-b border-solid-gray-300 bg-white px-4 pb-6 shadow-2"
          >
            <MenuList items={menu} />
            <div className="for-applicant">
              <p className="mt-5 mb-1 text-dns-14B-130 text-solid-gray-700">求職者用メニュー</p>
              <MenuList items={applicantMenu} />
            </div>
            <div className="for-employer">
              <p className="mt-5 mb-1 text-dns-14B-130 text-solid-gray-700">事業者用メニュー</p>
              <MenuList items={employerMenu} />
            </div>
            <div className="for-signed-in">
              <Logout action={logout} className="w-full border-b border-solid-gray-200 px-1 text-start" />
            </div>
            <ViewSwitch />
          </nav>
        </details>
        <nav aria-label="メインメニュー" className="ms-auto hidden desktop:block">
          <ul className="flex flex-wrap items-center justify-end gap-x-1 text-dns-16N-130">
            {[...menu, ...applicantMenu.slice(0, 1), ...employerMenu.slice(0, 1)].map((item) => (
              <li key={item.href} className={audienceClass[item.audience]}>
                <MenuLink item={item} className="px-3 hover:underline" />
              </li>
            ))}
            <li className="for-signed-in">
              <Logout action={logout} className="px-3 hover:underline" />
            </li>
            <li>
              <ViewSwitch back />
            </li>
          </ul>
        </nav>
      </div>
    </header>
  );
}

function MenuList({ items }: { items: MenuItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.href} className={`border-b border-solid-gray-200 ${audienceClass[item.audience]}`}>
          <MenuLink item={item} className="w-full px-1" />
        </li>
      ))}
    </ul>
  );
}

// Personal pages are not prefetched: they would be rendered for nothing.
function MenuLink({ item, className }: { item: MenuItem; className: string }) {
  return (
    <a href={item.href} className={`flex min-h-12 items-center text-solid-gray-900 ${className}`}>
      {item.label}
    </a>
  );
}

function Logout({ action, className }: { action: () => Promise<void>; className: string }) {
  return (
    <form action={action}>
      <button type="submit" className={`flex min-h-12 items-center text-solid-gray-900 ${className}`}>
        ログアウト
      </button>
    </form>
  );
}
