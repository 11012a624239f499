"use client";

import type { ComponentProps, ReactNode } from "react";
import { inputLook } from "@/components/ui/input";
import { useField } from "./context";
import { FieldFrame } from "./field-frame";

type Props = Omit<ComponentProps<"input">, "name" | "defaultValue"> & {
  name: string;
  label: string;
  help?: ReactNode;
  required?: boolean;
};

/** `className` may set a width that suits the expected text. */
export function TextField({ name, label, help, required = true, className = "", ...input }: Props) {
  const { id, error, value, control } = useField(name, Boolean(help));
  return (
    <FieldFrame id={id} label={label} required={required} help={help} error={error}>
      <input
        id={id}
        defaultValue={value}
        aria-required={required}
        className={`${inputLook} ${className}`}
        {...input}
        {...control}
      />
    </FieldFrame>
  );
}
