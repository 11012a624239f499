"use client";

import type { ReactNode } from "react";
import { type ButtonLook, button } from "@/components/ui/button";
import { useFormContext } from "./context";

type Props = {
  look?: ButtonLook;
  /** Which button was pressed, in a form with several. */
  name?: string;
  value?: string;
  /** In a row of a table. */
  inRow?: true;
  children: ReactNode;
};

/** Never disabled, because a disabled button does not say why. The form ignores a second press. */
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
