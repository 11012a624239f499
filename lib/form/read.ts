import type { z } from "zod";

/** Text fields only, without Next's own fields; of a repeated name the first. */
export function textEntries(data: FormData): Record<string, string> {
  const entries: Record<string, string> = Object.create(null);
  for (const [name, value] of data) {
    if (typeof value === "string" && !name.startsWith("$ACTION")) entries[name] ??= value;
  }
  return entries;
}

/** The same with files that were chosen: what a schema reads. An empty file field is no file. */
export function formEntries(data: FormData): Record<string, string | File> {
  const files: Record<string, File> = {};
  for (const [name, value] of data) if (value instanceof File && value.size > 0) files[name] ??= value;
  return { ...textEntries(data), ...files };
}

/** One sentence a field, the first; "" holds what concerns the whole form. */
export function firstErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[String(issue.path[0] ?? "")] ??= issue.message;
  return errors;
}
