import { inspect } from "node:util";
import { redact } from "@/lib/text/redact";

/** Next prints errors with their messages, and that of a failed query quotes what people typed. */
export function redactConsole(): void {
  for (const level of ["error", "warn"] as const) {
    const print = console[level].bind(console);
    console[level] = (...values: unknown[]) =>
      print(redact(values.map((value) => (typeof value === "string" ? value : inspect(value))).join(" ")));
  }
}
