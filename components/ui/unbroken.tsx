import type { ReactNode } from "react";

/** Beside a long text a narrow column would break words in two. */
export function Unbroken({ children }: { children: ReactNode }) {
  return <span className="desktop:whitespace-nowrap">{children}</span>;
}
