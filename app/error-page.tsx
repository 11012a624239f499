"use client";

import { useEffect, useRef } from "react";
import { button } from "@/components/ui/button";
import { PageFrame } from "@/components/ui/page-frame";

/** A bug, or a part of the site that is away. The number leads to one line of the log. */
export function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => message.current?.focus(), []);
  return (
    <PageFrame title="処理中に問題が起きました">
      <div ref={message} tabIndex={-1} role="alert" className="outline-none">
        <p>
          申し訳ありません。いまの操作は終わっていません。入力された内容は、保存されていないことがあります。
        </p>
        <p className="mt-2">数分たってから、もう一度お試しください。</p>
        {error.digest && <p className="mt-4">受付番号：{error.digest}</p>}
      </div>
      <p className="mt-8">
        <button type="button" onClick={reset} className={button.secondary}>
          もう一度試す
        </button>
      </p>
    </PageFrame>
  );
}
