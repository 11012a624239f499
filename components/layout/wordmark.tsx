import { site } from "@/lib/site";

/** The logo, a sun over two waves, and the name of the site. */
export function Wordmark() {
  return (
    <span className="flex items-center gap-2">
      <svg aria-hidden="true" viewBox="0 0 40 40" width="36" height="36" className="shrink-0">
        <circle cx="20" cy="17" r="9" fill="#ff8d44" />
        <path d="M0 22c5-4 8-4 13 0s9 4 14 0 8-4 13 0v18H0z" fill="#0055ad" />
        <path d="M0 29c5-4 8-4 13 0s9 4 14 0 8-4 13 0v11H0z" fill="#00316a" />
      </svg>
      <span className="text-dns-17B-130 desktop:whitespace-nowrap desktop:text-std-20B-150 text-key-1200">
        {site.name}
      </span>
    </span>
  );
}
