"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { RadioField } from "@/components/form/radio-field";
import { SubmitButton } from "@/components/form/submit-button";
import { type AlertRhythm, rhythmOptions } from "@/lib/job-alerts/labels";
import { changeRhythmAction } from "../actions";

export function RhythmForm({ alert, rhythm }: { alert: string; rhythm: AlertRhythm }) {
  return (
    <Form action={changeRhythmAction} values={{ rhythm }}>
      <HiddenField name="alert" value={alert} />
      <RadioField name="rhythm" legend="お知らせの頻度" options={rhythmOptions} />
      <SubmitButton>保存する</SubmitButton>
    </Form>
  );
}
