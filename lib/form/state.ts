/** What a form's action tells its page. It is written into the HTML: never a password or token in it. */
export type FormState =
  | { status: "idle" }
  | { status: "done"; message: string }
  | {
      status: "refused";
      /** Sentences by field name; "" holds what concerns the whole form. */
      errors: Record<string, string>;
      /** What was typed, without secrets, to fill the form again. */
      values: Record<string, string>;
      /** Changes with every answer, so that the summary takes focus each time. */
      at: number;
    };

export const idle: FormState = { status: "idle" };

/** A verb's refusal in the form's own words: returned by `run`, shown beside the typed values. */
export class Refusal {
  constructor(readonly errors: Record<string, string>) {}
}

export function refuse(errors: Record<string, string> | string): Refusal {
  return new Refusal(typeof errors === "string" ? { "": errors } : errors);
}
