import type { z } from "zod";
import { firstErrors, formEntries, textEntries } from "./read";
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
    const parsed = schema.safeParse(formEntries(data));
    if (!parsed.success) return refused(new Refusal(firstErrors(parsed.error)), data);
    const result = await run(parsed.data);
    if (result instanceof Refusal) return refused(result, data);
    return { status: "done", message: result ?? "" };
  };
}

/** The answer of a form that is not taken, with what was typed. */
export function refused({ errors, theirs, values }: Refusal, data: FormData): FormState {
  const typed = Object.entries(textEntries(data)).filter(([name]) => !secret.test(name));
  return {
    status: "refused",
    errors,
    values: { ...Object.fromEntries(typed), ...values },
    theirs,
    at: Date.now(),
  };
}
