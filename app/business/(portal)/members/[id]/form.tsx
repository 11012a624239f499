"use client";

import { CurrentPasswordField } from "@/components/form/current-password-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { removeColleagueAction } from "../actions";

export function RemoveForm({ id, askCurrent }: { id: string; askCurrent: boolean }) {
  return (
    <Form
      action={removeColleagueAction}
      schema={() => import("@/lib/business/schema").then((all) => all.removeColleagueInput)}
    >
      <HiddenField name="id" value={id} />
      <CurrentPasswordField asked={askCurrent} />
      <SubmitButton look="danger">担当者から外す</SubmitButton>
    </Form>
  );
}
