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

/** For choices too many for radios. */
export function SelectField({ name, label, options, help, required = true }: Props) {
  const { id, error, value, control } = useField(name, Boolean(help));
  return (
    <FieldFrame id={id} label={label} required={required} help={help} error={error}>
      <select
        // After a refusal React falls back to the first option of the select it has: a new one takes the value.
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
