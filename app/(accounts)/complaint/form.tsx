"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { RadioField } from "@/components/form/radio-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { complaintKindLabels, complaintLabels } from "@/lib/jobs/complaints/labels";
import { sendComplaintAction } from "./actions";

const kinds = Object.entries(complaintKindLabels).map(([value, label]) => ({ value, label }));

export function ComplaintForm({ job }: { job: string }) {
  return (
    <Form
      action={sendComplaintAction}
      schema={() => import("@/lib/jobs/complaints/schema").then((all) => all.complaintInput)}
    >
      <HiddenField name="job" value={job} />
      <RadioField name="kind" legend={complaintLabels.kind} options={kinds} required />
      <TextArea
        name="text"
        label={complaintLabels.text}
        rows={6}
        help={`実際はどうだったかを、1,000文字以内で書いてください。「${complaintKindLabels.other}」を選んだときは、必ず書いてください。`}
        required={false}
      />
      <SubmitButton>市に知らせる</SubmitButton>
    </Form>
  );
}
