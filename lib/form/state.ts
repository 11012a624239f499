import type { MarkdownHtml } from "@/lib/text/markdown";

/**
 * What a form's action tells its page. It is written into the HTML: no password and no token stands in it, but for the
 * fresh secret that is shown once.
 */
export type FormState =
  | { status: "idle" }
  | { status: "done" }
  | Secret
  | {
      status: "refused";
      /** Sentences by field name; "" holds what concerns the whole form. */
      errors: Record<string, string>;
      /** What was typed, without secrets, to fill the form again. */
      values: Record<string, string>;
      /** What somebody else has saved meanwhile, beside which the typed values stand. */
      current?: CurrentField[] | undefined;
      /** What was asked to be seen beforehand. Then nothing was refused. */
      preview?: MarkdownHtml | undefined;
      /** Where to log in again, when the login had ended. */
      login?: LoginAgain | undefined;
      /** Changes with every answer, so that the summary takes focus each time. */
      at: number;
    };

/** A field that somebody else has changed, and what it says now. */
export type CurrentField = { label: string; text: string };

/** The login of the form's portal, and a sentence that says as whom the person was signed in. */
export type LoginAgain = { href: string; who: string };

export const idle: FormState = { status: "idle" };

/** How an action's verb ended, in the form's own words. One that is done without a word returns nothing. */
export type Outcome = Refusal | Preview | Secret;

/** A verb's refusal: shown beside the typed values. */
export class Refusal {
  readonly status = "refused";
  constructor(
    readonly errors: Record<string, string>,
    readonly current?: CurrentField[],
    /** Fields to be set otherwise than they were typed, such as the version that has been shown. */
    readonly values: Record<string, string> = {},
    readonly login?: LoginAgain,
  ) {}
}

export function refuse(errors: Record<string, string> | string): Refusal {
  return new Refusal(typeof errors === "string" ? { "": errors } : errors);
}

/** Somebody else was first: their text is shown, the typed one stays, and the next press decides knowingly. */
export function refuseConflict(current: CurrentField[], version: number): Refusal {
  const sentence =
    "この画面を開いたあとに、ほかの職員が変更しました。まだ保存していません。下の「いま保存されている内容」と見比べて、よければもう一度押してください";
  return new Refusal({ "": sentence }, current, { version: String(version) });
}

/** Nothing is kept and nothing refused: the form stays as it was typed, with this HTML below it. */
export class Preview {
  readonly status = "preview";
  constructor(readonly html: MarkdownHtml) {}
}

/** A secret that has just been made, a line each: the form gives way to it, and no other answer brings it again. */
export type Secret = { status: "secret"; lines: string[] };

export function secret(lines: string[]): Secret {
  return { status: "secret", lines };
}
