"use client";

import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from "react";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { firstErrors, formEntries, formMarkField, textEntries } from "@/lib/form/read";
import { type FormState, idle } from "@/lib/form/state";
import { FormContext } from "./context";
import { CurrentText } from "./current-text";
import { ErrorSummary } from "./error-summary";
import { useFormMark } from "./form-mark";
import { keepingInput } from "./unsent";
import { WarnedPress } from "./warned-press";

type Entries = Record<string, string>;

type Props = {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  /** The schema of the action, loaded at first use. For quick answers only: the server checks again. */
  schema?: () => Promise<z.ZodType>;
  /** In place of the form, once the action has returned a new secret. */
  whenSecret?: (lines: string[]) => ReactNode;
  /** The initial values. */
  values?: Entries;
  children: ReactNode;
};

/**
 * Every form of the site. Without JavaScript, and before hydration, it posts to the same action and the server renders
 * errors and values. With JavaScript react-hook-form holds the errors, and the schema is checked before a request.
 */
export function Form({ action, schema, whenSecret, values, children }: Props) {
  // The server needs the action itself to render a form that posts without JavaScript.
  const [state, dispatch, pending] = useActionState(
    typeof window === "undefined" ? action : keepingInput(action),
    idle,
  );
  const [attempt, setAttempt] = useState(0);
  const mark = useFormMark();
  const element = useRef<HTMLFormElement>(null);
  // What the last press sends, with its button.
  const sent = useRef<FormData>(null);
  const form = useForm<Entries>({
    shouldFocusError: false,
    // Errors stay until the next press: one that disappears on blur would move the button under the finger.
    reValidateMode: "onSubmit",
    // Reads the form as the server will, with autofill and what was typed before hydration.
    resolver: async () => {
      if (!schema || !element.current) return { values: {}, errors: {} };
      const data = sent.current ?? new FormData(element.current);
      // The schema cannot be loaded, without network or after a deployment: only the server checks.
      const checks = await schema().catch(() => undefined);
      const parsed = checks?.safeParse(formEntries(data));
      if (!parsed || parsed.success) return { values: textEntries(data), errors: {} };
      const errors = Object.entries(firstErrors(parsed.error));
      return {
        values: {},
        errors: Object.fromEntries(errors.map(([name, message]) => [name, { type: "schema", message }])),
      };
    },
  });

  const refused = state.status === "refused" ? state : undefined;
  const typed = Object.entries(form.formState.errors).map(([name, error]) => [name, error?.message]);
  const errors: Record<string, string | undefined> = { ...refused?.errors, ...Object.fromEntries(typed) };

  const answer = refused?.at ?? 0;
  const wrong = Object.values(errors).some(Boolean);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs after each refusal, whose errors may come later
  useEffect(() => {
    const summary = document.getElementById("error-summary");
    if (!summary) {
      document.title = document.title.replace(/^エラー：/, "");
      return;
    }
    summary.focus();
    if (!document.title.startsWith("エラー：")) document.title = `エラー：${document.title}`;
  }, [attempt, answer, wrong]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // A second press while the first is under way is ignored.
    if (pending || form.formState.isSubmitting) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    sent.current = data;
    await form.handleSubmit(
      () => startTransition(() => dispatch(data)),
      () => setAttempt((count) => count + 1),
    )();
  }

  if (state.status === "secret" && whenSecret) return whenSecret(state.lines);
  return (
    <FormContext.Provider
      value={{
        errors,
        values: { ...values, ...refused?.values },
        register: form.register,
        pending,
        preview: refused?.preview,
        warned: refused?.warned,
      }}
    >
      <form ref={element} action={dispatch} onSubmit={submit} noValidate className="space-y-8">
        <ErrorSummary errors={errors} gate={refused?.gate} />
        <CurrentText current={refused?.current} />
        {mark && <input type="hidden" name={formMarkField} defaultValue={mark} />}
        {children}
        {refused?.warned && <WarnedPress {...refused.warned} />}
      </form>
    </FormContext.Provider>
  );
}
