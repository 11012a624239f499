"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { PreviewText } from "@/components/form/preview-text";
import { RadioField } from "@/components/form/radio-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { campaignAudienceLabels, campaignLabels } from "@/lib/campaigns/labels";
import { saveCampaignAction } from "./actions";

const audiences = Object.entries(campaignAudienceLabels).map(([value, label]) => ({ value, label }));

type Props = { values: Record<string, string>; notices: { id: string; title: string }[] };

export function CampaignForm({ values, notices }: Props) {
  return (
    <Form
      action={saveCampaignAction}
      schema={() => import("@/lib/campaigns/schema").then((all) => all.campaignInput)}
      values={values}
    >
      <HiddenField name="id" value={values.id ?? ""} />
      <HiddenField name="version" value={values.version ?? "0"} />
      <TextField
        name="subject"
        label={campaignLabels.subject}
        help="サイトの名前が、件名の前に付きます。はじめの20字ほどで用件が分かるようにしてください。"
      />
      <TextArea name="body" label={campaignLabels.body} rows={12} help={<BodyHelp />} />
      <PreviewText title="本文のプレビュー（まだ保存していません）" />
      <SubmitButton look="secondary" name="intent" value="preview">
        プレビュー
      </SubmitButton>
      <RadioField
        name="audience"
        legend={campaignLabels.audience}
        options={audiences}
        required
        help="市からのお知らせメールを希望している方だけに届きます。"
      />
      <SelectField
        name="noticeId"
        label={campaignLabels.noticeId}
        required={false}
        options={notices.map(({ id, title }) => ({ value: id, label: title }))}
        help="同じ内容のお知らせがあるときに選びます。公開されていれば、メールの終わりにそのページのURLが入ります。"
      />
      <div className="flex flex-wrap gap-4">
        <SubmitButton name="intent" value="confirm">
          確認画面へ
        </SubmitButton>
        <SubmitButton look="secondary" name="intent" value="save">
          下書き保存
        </SubmitButton>
      </div>
    </Form>
  );
}

function BodyHelp() {
  return (
    <>
      見出しは「## 日時」、箇条書きは行のはじめに「-
      」、リンクは「[ことば](/notices)」と書きます。リンクにできるのは、このサイトのページだけです。差出人、問い合わせ先、配信を停止するURLは自動で入ります。
    </>
  );
}
