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
import type { z } from "zod";
import { formMarkField } from "@/lib/form/read";
import { type FormState, idle } from "@/lib/form/state";
import { checkEntries, loadChecks } from "./check-entries";
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
 * errors and values. With JavaScript the schema is checked before a request, by what the first touch loads.
 */
export function Form({ action, schema, whenSecret, values, children }: Props) {
  // The server needs the action itself to render a form that posts without JavaScript.
  const [state, dispatch, pending] = useActionState(
    typeof window === "undefined" ? action : keepingInput(action),
    idle,
  );
  const [attempt, setAttempt] = useState(0);
  // Errors stay until the next press: one that disappears on blur would move the button under the finger.
  const [found, setFound] = useState<Entries>({});
  const isChecking = useRef(false);
  const mark = useFormMark();

  const refused = state.status === "refused" ? state : undefined;
  const errors: Record<string, string | undefined> = { ...refused?.errors, ...found };

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
    if (pending || isChecking.current) return;
    isChecking.current = true;
    // The form as the server will read it, with autofill, what was typed before hydration, and the pressed button.
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    const wrongEntries = await checkEntries(schema, data);
    isChecking.current = false;
    setFound(wrongEntries);
    if (Object.keys(wrongEntries).length > 0) setAttempt((count) => count + 1);
    else startTransition(() => dispatch(data));
  }

  if (state.status === "secret" && whenSecret) return whenSecret(state.lines);
  return (
    <FormContext.Provider
      value={{
        errors,
        values: { ...values, ...refused?.values },
        pending,
        preview: refused?.preview,
        warned: refused?.warned,
      }}
    >
      <form action={dispatch} onSubmit={submit} onFocus={loadChecks} noValidate className="space-y-8">
        <ErrorSummary errors={errors} gate={refused?.gate} />
        <CurrentText current={refused?.current} />
        {mark && <input type="hidden" name={formMarkField} defaultValue={mark} />}
        {children}
        {refused?.warned && <WarnedPress {...refused.warned} />}
      </form>
    </FormContext.Provider>
  );
}
