"use client";

import { CurrentPasswordField } from "@/components/accounts/current-password-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { publishTermsAction } from "../actions";

export function TermsForm({ body }: { body: string }) {
  return (
    <Form
      action={publishTermsAction}
      schema={() => import("@/lib/terms/schema").then((all) => all.termsInput)}
      values={{ body }}
    >
      <TextField
        name="effectiveOn"
        label="施行日"
        type="date"
        className="max-w-56"
        help="この日の0時に替わります。登録済みの方に先にお知らせできるよう、余裕のある日をおすすめします。"
      />
      <TextField
        name="summary"
        label="変更の要点"
        help="登録済みの方に、求職者メニューでそのまま表示します。"
      />
      <TextArea
        name="body"
        label="規約の本文"
        rows={20}
        help="見出しは行の頭に「### 」、箇条書きは「- 」を付けます。HTMLは使えません。"
      />
      <CurrentPasswordField asked={false} />
      <SubmitButton>公開する</SubmitButton>
    </Form>
  );
}
