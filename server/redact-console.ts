import { inspect } from "node:util";
import { isMalformedBody } from "@/lib/process/failures";
import { redact } from "@/lib/text/redact";

/** Next prints errors with their messages, and that of a failed query quotes what people typed. */
export function redactConsole(): void {
  for (const level of ["error", "warn"] as const) {
    const print = console[level].bind(console);
    console[level] = (...values: unknown[]) => {
      // reportFailure writes these down, as no failure of ours.
      if (values.some(isMalformedBody)) return;
      print(redact(values.map((value) => (typeof value === "string" ? value : inspect(value))).join(" ")));
    };
  }
}
