"use client";

import { useState } from "react";

/** Hidden where the early script could not run: without JavaScript the text beside it can be selected. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  }
  return (
    <button
      type="button"
      onClick={copy}
      className="needs-script min-h-11 rounded-8 border border-key-900 px-4 text-key-900 hover:bg-key-200 hover:underline"
    >
      {label}
      <span aria-live="polite">{copied ? "（コピーしました）" : ""}</span>
    </button>
  );
}
