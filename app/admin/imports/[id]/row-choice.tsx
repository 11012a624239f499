"use client";

import { useField } from "@/components/form/context";
import { inputLook } from "@/components/ui/input";

type Props = { name: string; label: string; value: string; options: { value: string; label: string }[] };

/** What becomes of one row, in its row of the table. */
export function RowChoice({ name, label, value, options }: Props) {
  const { value: typed, control } = useField(name);
  return (
    <select
      // After a refusal React resets a select to its first option; a new element takes the value.
      key={typed ?? value}
      defaultValue={typed ?? value}
      aria-label={label}
      className={inputLook}
      {...control}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
