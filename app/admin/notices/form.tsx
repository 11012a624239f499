"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { PreviewText } from "@/components/form/preview-text";
import { RadioField } from "@/components/form/radio-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { noticeAudienceLabels, noticeLabels } from "@/lib/notices/labels";
import { saveNoticeAction } from "./actions";

const audiences = Object.entries(noticeAudienceLabels).map(([value, label]) => ({ value, label }));

type Props = { values: Record<string, string>; isPublished: boolean };

export function NoticeForm({ values, isPublished }: Props) {
  return (
    <Form
      action={saveNoticeAction}
      schema={() => import("@/lib/notices/schema").then((all) => all.noticeInput)}
      values={values}
    >
      <HiddenField name="id" value={values.id ?? ""} />
      <HiddenField name="version" value={values.version ?? "0"} />
      <TextField name="title" label={noticeLabels.title} />
      <TextArea name="body" label={noticeLabels.body} rows={12} help={<MarkdownHelp />} />
      <PreviewText title="本文のプレビュー（まだ保存していません）" />
      <SubmitButton look="secondary" name="intent" value="preview">
        プレビュー
      </SubmitButton>
      <RadioField name="audience" legend={noticeLabels.audience} options={audiences} required />
      <fieldset className="min-w-0 space-y-6 rounded-8 border border-solid-gray-420 p-4">
        <legend className="px-2 text-std-18B-160">催しのとき</legend>
        <TextField
          name="eventStartsAt"
          label={noticeLabels.eventStartsAt}
          type="datetime-local"
          required={false}
        />
        <TextField
          name="eventEndsAt"
          label={noticeLabels.eventEndsAt}
          type="datetime-local"
          required={false}
        />
        <TextField name="venue" label={noticeLabels.venue} required={false} />
        <TextArea name="howToJoin" label={noticeLabels.howToJoin} rows={3} required={false} />
      </fieldset>
      <TextField
        name="publishedAt"
        label={noticeLabels.publishedAt}
        type="datetime-local"
        required={false}
        help="空のときは「公開する」を押した時です。先の日時にすると、その時に公開されます。"
      />
      <TextField
        name="endsOn"
        label={noticeLabels.endsOn}
        type="date"
        required={false}
        help="この日の終わりまで掲載します。空のときは掲載を続けます。"
      />
      <div className="flex flex-wrap gap-4">
        <SubmitButton name="intent" value="publish">
          {isPublished ? "変更を公開する" : "公開する"}
        </SubmitButton>
        {!isPublished && (
          <SubmitButton look="secondary" name="intent" value="save">
            下書き保存
          </SubmitButton>
        )}
      </div>
    </Form>
  );
}

function MarkdownHelp() {
  return (
    <>
      見出しは「## 日時」、箇条書きは行のはじめに「-
      」、太字は「**ことば**」、リンクは「[ことば](https://…)」と書きます。HTMLは使えません。
    </>
  );
}
