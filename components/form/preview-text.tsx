"use client";

import { useEffect, useRef } from "react";
import { Prose } from "@/components/ui/prose";
import { useFormContext } from "./context";

/** What [プレビュー] answered, made by the server; takes focus when it appears (autofocus does it without JavaScript). */
export function PreviewText({ title }: { title: string }) {
  const { preview } = useFormContext();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each preview is the event
  useEffect(() => heading.current?.focus(), [preview]);
  if (preview === undefined) return null;
  return (
    <section aria-labelledby="preview" className="rounded-8 border-2 border-key-900 p-4">
      <h2
        id="preview"
        ref={heading}
        tabIndex={-1}
        // biome-ignore lint/a11y/noAutofocus: it is what the press asked for
        autoFocus
        className="mb-4 text-std-18B-160"
      >
        {title}
      </h2>
      <Prose html={preview} />
    </section>
  );
}
