"use client";

import "./globals.css";

/**
 * For an error in the root layout. The page of Next has inline styles, which the CSP forbids. Every page loads this code,
 * so it imports no components.
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
