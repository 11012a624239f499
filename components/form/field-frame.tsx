import type { ReactNode } from "react";
import { FieldError, Help, Mark } from "./field-parts";

type Props = {
  id: string;
  label: string;
  required: boolean;
  help: ReactNode;
  error: string | undefined;
  children: ReactNode;
};

/** Label, ※必須 or ※任意, help, field and error, in this order in every form. */
export function FieldFrame({ id, label, required, help, error, children }: Props) {
  return (
    <div>
      <label htmlFor={id} className="text-std-17B-170">
        {label}
        <Mark required={required} />
      </label>
      <Help id={id}>{help}</Help>
      {children}
      <FieldError id={id}>{error}</FieldError>
    </div>
  );
}
