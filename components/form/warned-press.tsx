"use client";

import type { WarnedForm } from "@/lib/form/state";
import { useFormContext } from "./context";
import { HiddenField } from "./hidden-field";
import { SubmitButton } from "./submit-button";
import { TextArea } from "./text-area";

/**
 * Below a form whose press was held back: each warning with a link to correct the text, and a button that needs a reason. It
 * is the last button of the form, because Enter in a field presses the first.
 */
export function WarnedPress({ title, warnings, seen, reasonLabel, button }: WarnedForm) {
  const { values } = useFormContext();
  return (
    <section
      aria-labelledby="warned-press"
      className="space-y-6 rounded-8 border-2 border-warning-orange-2 bg-white p-4"
    >
      <h2 id="warned-press" className="text-std-18B-160">
        {title}
      </h2>
      <ul className="space-y-4">
        {warnings.map(({ about, reason, instead, correct }) => (
          <li key={`${about} ${reason}`}>
            <p className="font-bold">{about}</p>
            <p>{reason}</p>
            {instead && <p>書きかえの例：{instead}</p>}
            <a href={correct.href} className="link inline-flex min-h-11 items-center">
              {correct.label}
            </a>
          </li>
        ))}
      </ul>
      <HiddenField name="warningsSeen" value={seen} />
      <TextArea name="warningReason" label={reasonLabel} rows={2} help="操作履歴に残ります。" />
      <SubmitButton look="danger" name="intent" value={values.intent ?? ""}>
        {button}
      </SubmitButton>
    </section>
  );
}
