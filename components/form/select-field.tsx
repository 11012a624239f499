"use client";

import type { ReactNode } from "react";
import { inputLook } from "@/components/ui/input";
import { useField } from "./context";
import { FieldFrame } from "./field-frame";

type Props = {
  name: string;
  label: string;
  options: { value: string; label: string }[];
  help?: ReactNode;
  required?: boolean;
};

/** For more choices than radios can show. */
export function SelectField({ name, label, options, help, required = true }: Props) {
  const { id, error, value, control } = useField(name, Boolean(help));
  return (
    <FieldFrame id={id} label={label} required={required} help={help} error={error}>
      <select
        // After a refusal React resets a select to its first option; a new element takes the value.
        key={value}
        id={id}
        defaultValue={value ?? ""}
        aria-required={required}
        className={inputLook}
        {...control}
      >
        <option value="">選んでください</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
