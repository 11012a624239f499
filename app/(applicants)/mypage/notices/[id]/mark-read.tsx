"use client";

import { startTransition, useEffect } from "react";
import { Form } from "@/components/form/form";
import { useFormMark } from "@/components/form/form-mark";
import { HiddenField } from "@/components/form/hidden-field";
import { button } from "@/components/ui/button";
import { formMarkField } from "@/lib/form/read";
import { idle } from "@/lib/form/state";
import { markReadAction } from "./actions";

/** Marks a notice as read when it is on the screen, not when it is fetched; without JavaScript by a button. */
export function MarkRead({ id }: { id: string }) {
  const mark = useFormMark();
  useEffect(() => {
    const shown = new FormData();
    shown.set("id", id);
    shown.set(formMarkField, mark ?? "");
    // Without network it stays unread.
    startTransition(() =>
      markReadAction(idle, shown).then(
        () => {},
        () => {},
      ),
    );
  }, [id, mark]);
  return (
    <Form action={markReadAction}>
      <HiddenField name="id" value={id} />
      <noscript>
        <button type="submit" className={`${button.secondary} mt-6`}>
          既読にする
        </button>
      </noscript>
    </Form>
  );
}
