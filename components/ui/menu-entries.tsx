import Link from "next/link";

const entryLook =
  "flex min-h-18 w-full items-center justify-between gap-3 rounded-12 border border-key-900 bg-white px-5 py-4 " +
  "text-start text-std-18B-160 text-key-900 cursor-pointer hover:bg-key-50 hover:underline";

type Props = {
  label: string;
  entries: { href: string; label: string; note?: string }[];
  logout: () => Promise<void>;
};

/** The menu on the first page of a portal: large entries, ログアウト last. */
export function MenuEntries({ label, entries, logout }: Props) {
  return (
    <nav aria-label={label} className="mt-6">
      <ul className="space-y-3">
        {entries.map((entry) => (
          <li key={entry.href}>
            <Link href={entry.href} prefetch={false} className={entryLook}>
              <span>
                {entry.label}
                {entry.note && <span className="inline-block ps-2 text-std-16B-170">{entry.note}</span>}
              </span>
              <Arrow />
            </Link>
          </li>
        ))}
        <li>
          <form action={logout}>
            <button type="submit" className={entryLook}>
              ログアウト
              <Arrow />
            </button>
          </form>
        </li>
      </ul>
    </nav>
  );
}

function Arrow() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width="22"
      height="22"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
    >
      <path d="M8 4l8 8-8 8" />
    </svg>
  );
}
