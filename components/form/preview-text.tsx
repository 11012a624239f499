"use client";

import { useEffect, useRef } from "react";
import { Prose } from "@/components/ui/prose";
import { useFormContext } from "./context";

/** The HTML that ［プレビュー］ returned. It takes focus when it appears; without JavaScript by autofocus. */
export function PreviewText({ title }: { title: string }) {
  const { preview } = useFormContext();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs after each preview
  useEffect(() => heading.current?.focus(), [preview]);
  if (preview === undefined) return null;
  return (
    <section aria-labelledby="preview" className="rounded-8 border-2 border-key-900 p-4">
      <h2
        id="preview"
        ref={heading}
        tabIndex={-1}
        // biome-ignore lint/a11y/noAutofocus: the person has just requested it
        autoFocus
        className="mb-4 text-std-18B-160"
      >
        {title}
      </h2>
      <Prose html={preview} />
    </section>
  );
}
