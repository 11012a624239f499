"use client";

import type { ReactNode } from "react";
import { useField } from "./context";
import { FieldError, Help, Mark } from "./field-parts";

type Props = {
  name: string;
  label: string;
  choices: Record<string, string>;
  help?: ReactNode;
  required: boolean;
};

/** Boxes of which several may be ticked; lib/form/read.ts makes one value of them. */
export function SetField({ name, label, choices, help, required }: Props) {
  const { id, error, value, control } = useField(name, Boolean(help));
  const { "aria-describedby": describedBy, "aria-invalid": invalid } = control;
  const ticked = (value ?? "").split(",");
  return (
    <fieldset aria-describedby={describedBy}>
      <legend className="text-std-17B-170">
        {label}
        <Mark required={required} />
      </legend>
      <Help id={id}>{help}</Help>
      <div className="mt-2 flex flex-wrap gap-2">
        {Object.entries(choices).map(([choice, words], index) => (
          <label
            key={choice}
            className="flex min-h-12 cursor-pointer items-center gap-3 rounded-8 border border-solid-gray-420 bg-white px-3 py-2 has-checked:border-key-900 has-checked:bg-key-50 hover:border-black"
          >
            <input
              // The error summary links to the first choice.
              id={index === 0 ? id : `${id}-${choice}`}
              type="checkbox"
              name={`${name}[]`}
              value={choice}
              defaultChecked={ticked.includes(choice)}
              aria-invalid={invalid}
              className="size-6 shrink-0 accent-key-900"
            />
            {words}
          </label>
        ))}
      </div>
      <FieldError id={id}>{error}</FieldError>
    </fieldset>
  );
}
