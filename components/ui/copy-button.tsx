"use client";

import { useState } from "react";

/** Hidden without JavaScript: the text beside it can be selected. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <button type="button" onClick={copy} className="needs-script small-button">
      {label}
      <span aria-live="polite">{copied ? "（コピーしました）" : ""}</span>
    </button>
  );
}
