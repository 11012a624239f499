"use client";

import type { ComponentProps, ReactNode } from "react";
import { inputLook } from "@/components/ui/input";
import { useField } from "./context";
import { FieldError, Help, Mark } from "./field-parts";

type Props = Omit<ComponentProps<"input">, "name" | "defaultValue"> & {
  name: string;
  label: string;
  help?: ReactNode;
  required?: boolean;
};

/** `className` sets the width that the answer suggests. */
export function TextField({ name, label, help, required = true, className = "", ...input }: Props) {
  const { id, error, value, control } = useField(name, Boolean(help));
  return (
    <div>
      <label htmlFor={id} className="text-std-17B-170">
        {label}
        <Mark required={required} />
      </label>
      <Help id={id}>{help}</Help>
      <input
        id={id}
        defaultValue={value}
        aria-required={required}
        className={`${inputLook} ${className}`}
        {...input}
        {...control}
      />
      <FieldError id={id}>{error}</FieldError>
    </div>
  );
}
