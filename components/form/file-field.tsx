"use client";

import type { ReactNode } from "react";
import { inputLook } from "@/components/ui/input";
import { useField } from "./context";
import { FieldFrame } from "./field-frame";

type Props = { name: string; label: string; accept: string; help?: ReactNode; required?: boolean };

/** A server cannot fill in a file: after a refusal it has to be chosen again. */
export function FileField({ name, label, accept, help, required = true }: Props) {
  const { id, error, control } = useField(name, Boolean(help));
  return (
    <FieldFrame id={id} label={label} required={required} help={help} error={error}>
      <input
        id={id}
        type="file"
        accept={accept}
        className={`${inputLook} file:me-4 file:min-h-8 file:cursor-pointer file:rounded-8 file:border file:border-key-900 file:bg-white file:px-3 file:text-key-900`}
        {...control}
      />
    </FieldFrame>
  );
}
