"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { extendOwnJobAction } from "../../actions";

type Extension = { id: string; version: number; proposed: string; latest: string };

export function ExtendForm({ id, version, proposed, latest }: Extension) {
  return (
    <Form
      action={extendOwnJobAction}
      schema={() => import("@/lib/jobs/own/schema").then((all) => all.extensionInput)}
      values={{ closesOn: proposed }}
    >
      <HiddenField name="id" value={id} />
      <HiddenField key={version} name="version" value={String(version)} />
      <TextField
        name="closesOn"
        label="新しい掲載終了日"
        type="date"
        className="max-w-60"
        help={`${latest}までの日を選べます。この日の24時まで掲載します。`}
      />
      <SubmitButton>延長する</SubmitButton>
    </Form>
  );
}
