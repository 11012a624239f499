import type { ReactNode } from "react";

/** A text without line breaks on a PC: a narrow column would break words in two. */
export function Unbroken({ children }: { children: ReactNode }) {
  return <span className="desktop:whitespace-nowrap">{children}</span>;
}
