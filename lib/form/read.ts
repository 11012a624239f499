import type { z } from "zod";

/** The hidden field of every signed-in form: the mark of the account to which the form was shown. */
export const formMarkField = "formMark";

/** The mark that the form carries; "" when it carries none. */
export function formMark(data: FormData): string {
  const mark = data.get(formMarkField);
  return typeof mark === "string" ? mark : "";
}

/**
 * The text fields, without those of Next and without the mark. Of a repeated name, the first counts; the boxes of a set have
 * a name with "[]" and make one value, with commas between them.
 */
export function textEntries(data: FormData): Record<string, string> {
  const entries: Record<string, string> = Object.create(null);
  for (const [name, value] of data) {
    if (typeof value !== "string" || name === formMarkField || name.startsWith("$ACTION")) continue;
    if (name.endsWith("[]")) {
      const set = name.slice(0, -2);
      entries[set] = set in entries ? `${entries[set]},${value}` : value;
    } else entries[name] ??= value;
  }
  return entries;
}

/** The text fields and the chosen files, for a schema. An empty file field is left out. */
export function formEntries(data: FormData): Record<string, string | File> {
  const files: Record<string, File> = {};
  for (const [name, value] of data) if (value instanceof File && value.size > 0) files[name] ??= value;
  return { ...textEntries(data), ...files };
}

/** The first sentence of each field; "" is the sentence for the whole form. */
export function firstErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[String(issue.path[0] ?? "")] ??= issue.message;
  return errors;
}
