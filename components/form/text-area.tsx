"use client";

import type { ReactNode } from "react";
import { inputLook } from "@/components/ui/input";
import { useField } from "./context";
import { FieldFrame } from "./field-frame";

type Props = { name: string; label: string; rows?: number; help?: ReactNode; required?: boolean };

/** At least `rows` lines high; it grows with the text in browsers that support `field-sizing`. */
export function TextArea({ name, label, rows = 4, help, required = true }: Props) {
  const { id, error, value, control } = useField(name, Boolean(help));
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
