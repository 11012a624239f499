"use client";

import { useEffect, useRef } from "react";

/**
 * For a bug, or while the database is away. The number is that of one line of the log. Every page loads this code, so it
 * imports no components.
 */
export function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => message.current?.focus(), []);
  return (
    <div className="content-width space-y-6 py-8">
      <h1 className="text-std-28B-150">処理中に問題が起きました</h1>
      <div ref={message} tabIndex={-1} role="alert" className="space-y-2 outline-none">
        <p>
          申し訳ありません。いまの操作は終わっていません。入力された内容は、保存されていないことがあります。
        </p>
        <p>数分たってから、もう一度お試しください。</p>
        {error.digest && <p>受付番号：{error.digest}</p>}
      </div>
      <button type="button" onClick={reset} className="small-button">
        もう一度試す
      </button>
    </div>
  );
}
