"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { minute } from "@/lib/time/units";

// Refreshing keeps the login alive: a page left open must not keep it for ever.
const longestMs = 10 * minute;

/** Refreshes the page while it is visible. Without JavaScript, and after ten minutes, the link reloads it. */
export function Refresh({ href, everyMs }: { href: string; everyMs: number }) {
  const router = useRouter();
  useEffect(() => {
    const until = Date.now() + longestMs;
    const timer = setInterval(() => {
      if (Date.now() > until) clearInterval(timer);
      else if (document.visibilityState === "visible") router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [router, everyMs]);
  return (
    <p className="no-print mt-2">
      <a href={href} className="link inline-flex min-h-11 items-center">
        いまの様子を見る
      </a>
    </p>
  );
}
