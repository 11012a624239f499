"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { changeNoteAction } from "../actions";

export function NoteForm({ job, note }: { job: string; note: string }) {
  return (
    <Form
      action={changeNoteAction}
      schema={() => import("@/lib/saved-jobs/schema").then((all) => all.noteInput)}
      values={{ note }}
    >
      <HiddenField name="job" value={job} />
      <TextArea
        name="note"
        label="メモ"
        rows={6}
        help="500文字以内で書いてください。消すときは、空にして保存してください。"
        required={false}
      />
      <SubmitButton>保存する</SubmitButton>
    </Form>
  );
}
