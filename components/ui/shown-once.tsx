"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { CopyButton } from "./copy-button";

type Props = {
  title: string;
  /** The secret, in lines. */
  lines: string[];
  /** What to do with it, and the next step. */
  children: ReactNode;
};

/**
 * A fresh secret, in the response to the press that made it. It has no URL, so that neither Back nor a reload shows it
 * again, and it is hidden when the visitor leaves the page (back/forward cache).
 */
export function ShownOnce({ title, lines, children }: Props) {
  const [shown, setShown] = useState(true);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    const hide = () => setShown(false);
    window.addEventListener("pagehide", hide);
    return () => window.removeEventListener("pagehide", hide);
  }, []);
  return (
    <section className="space-y-6">
      <h2 ref={heading} tabIndex={-1} className="text-std-20B-160 outline-none">
        {title}
      </h2>
      {shown ? (
        <>
          <ul className="rounded-8 border-2 border-key-900 bg-key-50 p-4 font-mono text-std-20N-150 desktop:columns-2">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div className="no-print flex flex-wrap gap-3">
            <CopyButton text={lines.join("\n")} label="コピーする" />
            <button type="button" onClick={() => window.print()} className="needs-script small-button">
              印刷する
            </button>
          </div>
        </>
      ) : (
        <p>表示は終わりました。もう一度表示することはできません。</p>
      )}
      {children}
    </section>
  );
}
