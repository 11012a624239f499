"use client";

import type { ReactNode } from "react";
import { inputLook } from "@/components/ui/input";
import { useField } from "./context";
import { FieldError, Help, Mark } from "./field-parts";

type Props = { name: string; label: string; accept: string; help?: ReactNode; required?: boolean };

/** A browser never fills it again: after a refusal the file is chosen anew, and the help says what is taken. */
export function FileField({ name, label, accept, help, required = true }: Props) {
  const { id, error, control } = useField(name, Boolean(help));
  return (
    <div>
      <label htmlFor={id} className="text-std-17B-170">
        {label}
        <Mark required={required} />
      </label>
      <Help id={id}>{help}</Help>
      <input
        id={id}
        type="file"
        accept={accept}
        className={`${inputLook} file:me-4 file:min-h-8 file:cursor-pointer file:rounded-8 file:border file:border-key-900 file:bg-white file:px-3 file:text-key-900`}
        {...control}
      />
      <FieldError id={id}>{error}</FieldError>
    </div>
  );
}
