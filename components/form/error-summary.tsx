"use client";

import { fieldId } from "@/lib/form/field-id";
import type { GateRefusal } from "@/lib/form/state";
import { GateLink } from "./gate-link";

type Props = { errors: Record<string, string | undefined>; gate?: GateRefusal | undefined };

/** Lists the errors with links to their fields, and takes focus when it appears; without JavaScript by autofocus. */
export function ErrorSummary({ errors, gate }: Props) {
  const rows = Object.entries(errors).filter(([, message]) => message);
  if (rows.length === 0) return null;
  return (
    <div
      id="error-summary"
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the summary is what a person needs first after a refusal
      autoFocus
      className="rounded-8 border-2 border-error-1 bg-red-50 p-4"
    >
      <h2 className="text-std-18B-160 text-error-2">入力内容をご確認ください</h2>
      <ul className="mt-1">
        {rows.map(([name, message]) => (
          <li key={name}>
            {name ? (
              <a href={`#${fieldId(name)}`} className="link inline-flex min-h-11 items-center text-error-2">
                {message}
              </a>
            ) : (
              <span className="inline-flex min-h-11 items-center">{message}</span>
            )}
          </li>
        ))}
      </ul>
      {gate && <GateLink {...gate} />}
    </div>
  );
}
