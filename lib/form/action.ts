import type { z } from "zod";
import { firstErrors, formEntries, textEntries } from "./read";
import { type FormState, type Outcome, type Refusal, refuse } from "./state";

// Fields with such a name are never sent back to the browser.
const secretName = /password|token|ticket|code/i;

/** FormData → schema → verb → FormState. The gate has admitted the sender before. Redirects are thrown and pass through. */
export async function answerForm<S extends z.ZodType>(
  schema: S,
  data: FormData,
  run: (input: z.output<S>) => Promise<Outcome | undefined>,
): Promise<FormState> {
  const parsed = schema.safeParse(formEntries(data));
  if (!parsed.success) return refused(refuse(firstErrors(parsed.error)), data);
  const outcome = await run(parsed.data);
  switch (outcome?.status) {
    case "refused":
      return refused(outcome, data);
    case "preview":
      return { ...refused(refuse({}), data), preview: outcome.html };
    case "secret":
      return outcome;
    default:
      return { status: "done" };
  }
}

/** The state of a refused form, with the values that were typed. */
export function refused({ errors, more }: Refusal, data: FormData) {
  const typed = Object.entries(textEntries(data)).filter(([name]) => !secretName.test(name));
  return {
    status: "refused" as const,
    errors,
    values: { ...Object.fromEntries(typed), ...more.values },
    current: more.current,
    gate: more.gate,
    warned: more.warned,
    at: Date.now(),
  };
}
