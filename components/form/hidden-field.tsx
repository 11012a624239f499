"use client";

import { useField } from "./context";

/** A value that travels with the form; an error about it stands in the summary. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  const { value: decided, control } = useField(name);
  return <input type="hidden" defaultValue={decided ?? value} {...control} />;
}
