"use client";

import type { ReactNode } from "react";
import { useField } from "./context";
import { FieldError, Help } from "./field-parts";

type Props = { name: string; label: ReactNode; help?: ReactNode; value?: string };

export function CheckField({ name, label, help, value = "on" }: Props) {
  const { id, error, value: typed, control } = useField(name, Boolean(help));
  return (
    <div>
      <label
        htmlFor={id}
        className="flex min-h-14 cursor-pointer items-center gap-3 rounded-8 border border-solid-gray-420 bg-white px-4 py-3 has-checked:border-key-900 has-checked:bg-key-50 hover:border-black"
      >
        <input
          id={id}
          type="checkbox"
          value={value}
          defaultChecked={typed === value}
          className="size-6 shrink-0 accent-key-900"
          {...control}
        />
        <span>{label}</span>
      </label>
      <Help id={id}>{help}</Help>
      <FieldError id={id}>{error}</FieldError>
    </div>
  );
}
