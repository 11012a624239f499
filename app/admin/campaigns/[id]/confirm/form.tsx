"use client";

import { CurrentPasswordField } from "@/components/accounts/current-password-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { RadioField } from "@/components/form/radio-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { campaignLabels } from "@/lib/campaigns/labels";
import { confirmCampaignAction } from "../../actions";

const times = [
  { value: "now", label: "すぐに配信する" },
  { value: "later", label: "日時を指定する" },
];

type Props = { id: string; version: string; count: string };

/** No time is chosen by default, so that no mail is sent by accident. */
export function SendForm({ id, version, count }: Props) {
  return (
    <Form
      action={confirmCampaignAction}
      schema={() => import("@/lib/campaigns/schema").then((all) => all.confirmInput)}
    >
      <HiddenField name="id" value={id} />
      <HiddenField name="version" value={version} />
      <div className="group space-y-8">
        <RadioField name="when" legend="いつ配信しますか" options={times} required />
        <div className="group-has-[input[value=now]:checked]:hidden">
          <TextField
            name="sendsAt"
            label={campaignLabels.sendsAt}
            type="datetime-local"
            required={false}
            className="max-w-72"
            help="日時を指定するときに、日本時間で入力します。"
          />
        </div>
      </div>
      <p>
        <strong>{count}件</strong>
        のメールを配信します。押してから60秒のあいだは、取り消すことができます。
      </p>
      <CurrentPasswordField asked={false} />
      <SubmitButton>配信する</SubmitButton>
    </Form>
  );
}
