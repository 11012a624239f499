"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** The progress, refreshed every second. Without JavaScript, the link reloads the page. */
export function Progress({ href, done, total }: { href: string; done: number; total: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), 1000);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <div role="status" className="max-w-[44rem]">
      <p>
        取り込んでいます（{done.toLocaleString("ja-JP")} / {total.toLocaleString("ja-JP")} 行）。
      </p>
      <progress value={done} max={total} aria-label="取り込みの進み具合" className="mt-3 h-4 w-full" />
      <p className="mt-3">
        <a href={href} className="link inline-flex min-h-11 items-center">
          いまの様子を見る
        </a>
      </p>
    </div>
  );
}
