import type { MarkdownHtml } from "@/lib/text/markdown";

/**
 * The state of a form after its action. It is written into the HTML, so it holds no password and no token, except a fresh
 * secret that is shown once.
 */
export type FormState =
  | { status: "idle" }
  | { status: "done" }
  | Secret
  | {
      status: "refused";
      /** Sentences by the name of the field; "" is the sentence for the whole form. */
      errors: Record<string, string>;
      /** What was typed, without secrets: the form is filled with it again. */
      values: Record<string, string>;
      /** After a conflict: what somebody else has saved meanwhile. */
      current?: CurrentField[] | undefined;
      /** After the press of プレビュー. Then nothing was refused. */
      preview?: MarkdownHtml | undefined;
      /** Why the gate refused the form, and where to go on. */
      gate?: GateRefusal | undefined;
      /** What to check before the press counts. */
      warned?: WarnedForm | undefined;
      /** Milliseconds since 1970. It changes with every state, so that the error summary takes focus each time. */
      at: number;
    };

/** A field that somebody else has changed, with its saved text. */
export type CurrentField = { label: string; text: string };

/**
 * ended: the login has ended; `href` is the login page of the portal. another: the form was shown to another account than
 * the one that is signed in now; `href` is the form's page. `who`: a sentence that says who was, or is, signed in.
 */
export type GateRefusal = { reason: "ended" | "another"; href: string; who: string };

/**
 * The press is held back until the person corrects the text or gives a reason. `seen` goes back with the reason: it names
 * these warnings, so that others that came up meanwhile are shown too. `correct`: where to correct the text.
 */
export type WarnedForm = {
  title: string;
  warnings: {
    /** The name of the field. */
    field: string;
    about: string;
    reason: string;
    instead?: string;
    correct: { href: string; label: string };
  }[];
  seen: string;
  reasonLabel: string;
  button: string;
};

export const idle: FormState = { status: "idle" };

/** What an action returns to its form; undefined when the form only says that it is done. */
export type Outcome = Refusal | Preview | Secret;

type More = {
  current?: CurrentField[];
  /** Values that replace the typed ones, such as the version of the saved row. */
  values?: Record<string, string>;
  gate?: GateRefusal;
  warned?: WarnedForm;
};

/** The errors of a verb, shown beside the typed values. */
export class Refusal {
  readonly status = "refused";
  constructor(
    readonly errors: Record<string, string>,
    readonly more: More = {},
  ) {}
}

/** `errors`: one sentence for the whole form, or sentences by field. `values` replace the typed ones. */
export function refuse(errors: Record<string, string> | string, values?: Record<string, string>): Refusal {
  return new Refusal(typeof errors === "string" ? { "": errors } : errors, values && { values });
}

const staffConflict =
  "この画面を開いたあとに、ほかの職員が変更しました。まだ保存していません。下の「いま保存されている内容」と見比べて、よければもう一度押してください";

/**
 * Optimistic concurrency: somebody else has saved another version meanwhile. The form shows it as `current`, keeps the
 * typed values, and takes over the `version`, so that the next press overwrites it knowingly.
 */
export function refuseConflict(current: CurrentField[], version: number, sentence = staffConflict): Refusal {
  return new Refusal({ "": sentence }, { current, values: { version: String(version) } });
}

/** Nothing was saved and nothing refused: the form stays as it was typed, with this HTML below it. */
export class Preview {
  readonly status = "preview";
  constructor(readonly html: MarkdownHtml) {}
}

/** A fresh secret, in lines. It is shown once, in place of the form. */
export type Secret = { status: "secret"; lines: string[] };

export function secret(lines: string[]): Secret {
  return { status: "secret", lines };
}
