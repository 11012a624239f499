"use client";

import { type ReactNode, useId, useState, useSyncExternalStore } from "react";
import { inputLook } from "@/components/ui/input";
import { useField } from "./context";
import { FieldError, Help, Mark } from "./field-parts";

type Props = {
  name: string;
  label: string;
  help?: ReactNode;
  autoComplete: "current-password" | "new-password" | "one-time-code";
  required?: boolean;
};

/** Never filled again by the server. 「パスワードを表示」 appears once it can work, in a place kept for it. */
export function PasswordField({ name, label, help, autoComplete, required = true }: Props) {
  const { id, error, control } = useField(name, Boolean(help));
  const [shown, setShown] = useState(false);
  const works = useHydrated();
  const toggle = useId();
  return (
    <div>
      <label htmlFor={id} className="text-std-17B-170">
        {label}
        <Mark required={required} />
      </label>
      <Help id={id}>{help}</Help>
      <input
        id={id}
        type={shown ? "text" : "password"}
        autoComplete={autoComplete}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        aria-required={required}
        className={inputLook}
        {...control}
      />
      <FieldError id={id}>{error}</FieldError>
      <div className={`flex min-h-11 items-center ${works ? "" : "invisible"}`}>
        <label htmlFor={toggle} className="flex min-h-11 cursor-pointer items-center gap-2 pe-3">
          <input
            id={toggle}
            type="checkbox"
            checked={shown}
            onChange={(event) => setShown(event.target.checked)}
            className="size-6 accent-key-900"
          />
          パスワードを表示
        </label>
      </div>
    </div>
  );
}

const never = () => () => {};

function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
