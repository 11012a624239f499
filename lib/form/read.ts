import type { z } from "zod";

/** Text fields only: files, Next's own fields and repeated names are no business of these forms. */
export function textEntries(data: FormData): Record<string, string> {
  const entries: Record<string, string> = Object.create(null);
  for (const [name, value] of data) {
    if (typeof value === "string" && !name.startsWith("$ACTION")) entries[name] ??= value;
  }
  return entries;
}

/** One sentence a field, the first; "" holds what concerns the whole form. */
export function firstErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[String(issue.path[0] ?? "")] ??= issue.message;
  return errors;
}
