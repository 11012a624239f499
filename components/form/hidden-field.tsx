"use client";

import { useField } from "./context";

/** A value that is sent with the form. An error about it is in the summary. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  const { value: fromAnswer, control } = useField(name);
  return <input type="hidden" defaultValue={fromAnswer ?? value} {...control} />;
}
