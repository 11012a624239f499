"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { handleMailAction } from "./actions";

export function HandleMailForm({ id, mail }: { id: string; mail: string }) {
  return (
    <Form action={handleMailAction}>
      <HiddenField name="id" value={id} />
      <SubmitButton look="secondary" inRow>
        対応済みにする<span className="sr-only">（{mail}）</span>
      </SubmitButton>
    </Form>
  );
}
