"use client";

import { type ReactNode, useEffect } from "react";
import { inputLook } from "@/components/ui/input";
import { useField } from "./context";
import { FieldFrame } from "./field-frame";

type Props = { name: string; label: string; rows?: number; help?: ReactNode; required?: boolean };

/** At least `rows` lines high; it grows with the text in browsers that support `field-sizing`. */
export function TextArea({ name, label, rows = 4, help, required = true }: Props) {
  const { id, error, value, control } = useField(name, Boolean(help));
  useEffect(() => restoreTyped(id), [id]);
  return (
    <FieldFrame id={id} label={label} required={required} help={help} error={error}>
      <textarea
        id={id}
        rows={rows}
        defaultValue={value}
        aria-required={required}
        className={`${inputLook} grows`}
        {...control}
      />
    </FieldFrame>
  );
}

/**
 * What was typed before React took the page over: React sets a textarea with a text back to that text. The script of every
 * page has noted it (lib/csp/page-script.mjs).
 */
function restoreTyped(id: string): void {
  const area = document.getElementById(id) as (HTMLTextAreaElement & { typed?: string }) | null;
  if (area?.typed !== undefined && area.value !== area.typed) area.value = area.typed;
}
