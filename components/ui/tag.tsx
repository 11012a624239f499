import type { ReactNode } from "react";

/** A short word about a row of a list. The page of the row says the same in full. */
export function Tag({ look = "plain", children }: { look?: "plain" | "warm"; children: ReactNode }) {
  return <span className={look === "warm" ? "tag tag-warm" : "tag"}>{children}</span>;
}
