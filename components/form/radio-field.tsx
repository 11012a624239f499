"use client";

import type { ReactNode } from "react";
import { useField } from "./context";
import { FieldError, Help, Mark } from "./field-parts";

type Props = {
  name: string;
  legend: string;
  options: { value: string; label: string }[];
  help?: ReactNode;
  /** undefined: neither ※必須 nor ※任意, for a field with an initial choice. */
  required?: boolean;
};

/** Radios and no select: all choices are visible, and React keeps their value after any answer. */
export function RadioField({ name, legend, options, help, required }: Props) {
  const { id, error, value, control } = useField(name, Boolean(help));
  const { "aria-describedby": describedBy, "aria-invalid": invalid, ...radio } = control;
  return (
    <fieldset aria-describedby={describedBy}>
      <legend className="text-std-17B-170">
        {legend}
        {required !== undefined && <Mark required={required} />}
      </legend>
      <Help id={id}>{help}</Help>
      <div className="mt-2 flex flex-wrap gap-2">
        {options.map((option, index) => (
          <label
            key={option.value}
            className="flex min-h-12 cursor-pointer items-center gap-3 rounded-8 border border-solid-gray-420 bg-white px-3 py-2 has-checked:border-key-900 has-checked:bg-key-50 hover:border-black"
          >
            <input
              // The error summary links to the first choice.
              id={index === 0 ? id : `${id}-${option.value}`}
              type="radio"
              value={option.value}
              defaultChecked={value === option.value}
              aria-invalid={invalid}
              className="size-6 shrink-0 accent-key-900"
              {...radio}
            />
            {option.label}
          </label>
        ))}
      </div>
      <FieldError id={id}>{error}</FieldError>
    </fieldset>
  );
}
