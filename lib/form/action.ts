import type { z } from "zod";
import { firstErrors, textEntries } from "./read";
import { type FormState, Refusal } from "./state";

// Never sent back to the browser, whatever the schema calls them.
const secret = /password|token|ticket|code/i;

/**
 * One shape for every form: FormData → schema → verb → FormState.
 * `run` returns nothing (it redirected), a sentence (done) or a Refusal. Redirects are thrown and pass through.
 */
export function formAction<S extends z.ZodType>(
  schema: S,
  run: (input: z.output<S>) => Promise<Refusal | string | undefined | void>,
) {
  return async (_previous: FormState, data: FormData): Promise<FormState> => {
    const entries = textEntries(data);
    const parsed = schema.safeParse(entries);
    if (!parsed.success) return refused(firstErrors(parsed.error), entries);
    const result = await run(parsed.data);
    if (result instanceof Refusal) return refused(result.errors, entries);
    return { status: "done", message: result ?? "" };
  };
}

function refused(errors: Record<string, string>, entries: Record<string, string>): FormState {
  const values = Object.fromEntries(Object.entries(entries).filter(([name]) => !secret.test(name)));
  return { status: "refused", errors, values, at: Date.now() };
}
