"use client";

import type { ReactNode } from "react";
import { inputLook } from "@/components/ui/input";
import { useField } from "./context";
import { FieldError, Help, Mark } from "./field-parts";

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
    <div>
      <label htmlFor={id} className="text-std-17B-170">
        {label}
        <Mark required={required} />
      </label>
      <Help id={id}>{help}</Help>
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
      <FieldError id={id}>{error}</FieldError>
    </div>
  );
}
