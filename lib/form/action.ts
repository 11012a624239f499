import type { z } from "zod";
import { firstErrors, formEntries, textEntries } from "./read";
import { type FormState, Preview, Refusal } from "./state";

// Never sent back to the browser, whatever the schema calls them.
const secret = /password|token|ticket|code/i;

/**
 * One shape for every form: FormData → schema → verb → FormState.
 * `run` returns nothing (it redirected), a sentence (done), a Refusal or a Preview. Redirects are thrown and pass through.
 */
export function formAction<S extends z.ZodType>(
  schema: S,
  run: (input: z.output<S>) => Promise<Refusal | Preview | string | undefined | void>,
) {
  return async (_previous: FormState, data: FormData): Promise<FormState> => {
    const parsed = schema.safeParse(formEntries(data));
    if (!parsed.success) return refused(new Refusal(firstErrors(parsed.error)), data);
    const result = await run(parsed.data);
    if (result instanceof Refusal) return refused(result, data);
    if (result instanceof Preview) return { ...refused(new Refusal({}), data), preview: result.html };
    return { status: "done", message: result ?? "" };
  };
}

/** The answer of a form that is not taken, with what was typed. */
export function refused({ errors, theirs, values }: Refusal, data: FormData) {
  const typed = Object.entries(textEntries(data)).filter(([name]) => !secret.test(name));
  return {
    status: "refused" as const,
    errors,
    values: { ...Object.fromEntries(typed), ...values },
    theirs,
    at: Date.now(),
  };
}
