"use client";

import "./globals.css";
import { button } from "@/components/ui/button";
import { Page } from "@/components/ui/page";

/** When even the frame of the page failed. Next's own would carry inline styles, which our policy forbids. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="ja">
      <body>
        <main>
          <Page title="処理中に問題が起きました">
            <p>申し訳ありません。数分たってから、もう一度お試しください。</p>
            {error.digest && <p className="mt-4">受付番号：{error.digest}</p>}
            <p className="mt-8">
              <button type="button" onClick={reset} className={button.secondary}>
                もう一度試す
              </button>
            </p>
          </Page>
        </main>
      </body>
    </html>
  );
}
