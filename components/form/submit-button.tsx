"use client";

import type { ReactNode } from "react";
import { type ButtonLook, button } from "@/components/ui/button";
import { useFormContext } from "./context";

type Props = {
  look?: ButtonLook;
  /** Where a form has several buttons: what this one sends. */
  name?: string;
  value?: string;
  /** One of many, in the rows of a table. */
  inRow?: true;
  children: ReactNode;
};

/** Never disabled: a button that does nothing explains nothing. A second press is ignored by the form. */
export function SubmitButton({ look = "primary", name, value, inRow, children }: Props) {
  const { pending } = useFormContext();
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-busy={pending}
      className={`${button[look]} ${inRow ? "desktop:whitespace-nowrap" : "w-full desktop:w-auto desktop:min-w-64"}`}
    >
      {children}
      <span aria-live="polite" className="sr-only">
        {pending ? "送信しています" : ""}
      </span>
      {pending && (
        <span
          aria-hidden="true"
          className="ms-3 size-4 animate-spin rounded-full border-2 border-current border-t-transparent"
        />
      )}
    </button>
  );
}
