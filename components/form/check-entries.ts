import type { z } from "zod";
import { firstErrors, formEntries, textEntries } from "@/lib/form/read";

type Entries = Record<string, string>;
type Schema = (() => Promise<z.ZodType>) | undefined;

const load = () => import("react-hook-form");

/** Loads react-hook-form when somebody begins to fill in a form: opening a page of a form does not pay for it. */
export function loadChecks(): void {
  load().catch(() => undefined);
}

/**
 * The first sentence of each field that the schema refuses. None when nothing could be loaded, without network or after a
 * deployment: the server checks every press.
 */
export async function checkEntries(schema: Schema, data: FormData): Promise<Entries> {
  if (!schema) return {};
  const loaded = await Promise.all([load(), schema()]).catch(() => undefined);
  if (!loaded) return {};
  const [{ createFormControl }, checks] = loaded;
  let found: Entries = {};
  const { handleSubmit } = createFormControl<Entries>({
    resolver: async () => {
      const parsed = checks.safeParse(formEntries(data));
      if (parsed.success) return { values: textEntries(data), errors: {} };
      const errors = Object.entries(firstErrors(parsed.error));
      return {
        values: {},
        errors: Object.fromEntries(errors.map(([name, message]) => [name, { type: "schema", message }])),
      };
    },
  });
  const refused = (errors: Record<string, { message?: string } | undefined>) => {
    found = Object.fromEntries(Object.entries(errors).map(([name, error]) => [name, error?.message ?? ""]));
  };
  await handleSubmit(() => undefined, refused)();
  return found;
}
