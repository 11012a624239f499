"use client";

import "./globals.css";

/**
 * When even the frame of the page failed. Next's own would carry inline styles, which our policy forbids. Every visitor
 * is sent its code, so it takes nothing from elsewhere.
 */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="ja">
      <body>
        <main className="content-width space-y-6 py-8">
          <h1 className="text-std-28B-150">処理中に問題が起きました</h1>
          <p>申し訳ありません。数分たってから、もう一度お試しください。</p>
          {error.digest && <p>受付番号：{error.digest}</p>}
          <a href="?" className="link">
            もう一度試す
          </a>
        </main>
      </body>
    </html>
  );
}
