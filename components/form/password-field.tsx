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

/** The server never fills it in. The space of 「パスワードを表示」 is reserved, and it appears after hydration. */
export function PasswordField({ name, label, help, autoComplete, required = true }: Props) {
  const { id, error, control } = useField(name, Boolean(help));
  const [shown, setShown] = useState(false);
  const hydrated = useHydrated();
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
      <div className={`flex min-h-11 items-center ${hydrated ? "" : "invisible"}`}>
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

const subscribeToNothing = () => () => {};

function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
}
