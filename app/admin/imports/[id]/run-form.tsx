import type { ReactNode } from "react";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { runImportAction } from "../actions";

type Props = {
  id: string;
  digest: string;
  page: number;
  /** The file has rows about which a person decides. */
  asked: boolean;
  /** The file has rows with a wording or a wage to think about. */
  warned: boolean;
  /** One of them becomes public, as things are chosen now. */
  reasonNeeded: boolean;
  children: ReactNode;
};

/** 取り込む, and the choices for asked rows. Either button keeps the choices of this page. */
export function RunForm({ id, digest, page, asked, warned, reasonNeeded, children }: Props) {
  return (
    <Form action={runImportAction}>
      <HiddenField name="id" value={id} />
      <HiddenField name="digest" value={digest} />
      <HiddenField name="page" value={String(page)} />
      {children}
      {asked && (
        <div className="max-w-[44rem]">
          <SelectField
            name="all"
            label="注意の行すべての取り込み方"
            help="ほかのページの行も、まとめて同じにします。行ごとに選ぶときは、選ばないでください。"
            required={false}
            options={[
              { value: "skip", label: "すべて取り込まない" },
              { value: "new", label: "すべて新しく登録する" },
              { value: "change", label: "すべて、すでにあるものを変更する（1つに決まる行だけ）" },
            ]}
          />
        </div>
      )}
      {warned && (
        <div className="max-w-[44rem]">
          <TextArea
            name="reason"
            label="このまま公開する理由"
            help="注意の文がある求人を公開するときに書きます。操作履歴に残ります。"
            required={reasonNeeded}
            rows={2}
          />
        </div>
      )}
      <p className="flex flex-wrap gap-4">
        <SubmitButton name="intent" value="run">
          取り込む
        </SubmitButton>
        {asked && (
          <SubmitButton name="intent" value="choose" look="secondary">
            選択を保存する
          </SubmitButton>
        )}
      </p>
    </Form>
  );
}
