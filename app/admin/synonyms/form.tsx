"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { RadioField } from "@/components/form/radio-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { synonymKindLabels, synonymLabels } from "@/lib/jobs/synonyms/labels";
import { saveSynonymAction } from "./actions";

const kinds = Object.entries(synonymKindLabels).map(([value, label]) => ({ value, label }));

export function SynonymForm({
  values,
}: {
  values: Record<"id" | "version" | "kind" | "words" | "others", string>;
}) {
  return (
    <Form
      action={saveSynonymAction}
      schema={() => import("@/lib/jobs/synonyms/schema").then((all) => all.synonymInput)}
      values={values}
    >
      <HiddenField name="id" value={values.id} />
      <HiddenField name="version" value={values.version} />
      <RadioField name="kind" legend={synonymLabels.kind} options={kinds} required />
      <TextField
        name="words"
        label={synonymLabels.words}
        help="「、」で区切って8個まで。ひらがなとカタカナ、全角と半角は、同じことばとして探します。"
      />
      <TextField
        name="others"
        label={synonymLabels.others}
        required={false}
        help="「言いかえ」のとき：上のことばを入力した方に、いっしょに探すことば（例：「看護婦」に「看護師」）。「いっしょに探さないことば」のとき：上のことばをふくむ、別の意味のことば（例：「レジ」に「レジャー」）。空けておくと、上のことばだけで探します。"
      />
      <SubmitButton>保存する</SubmitButton>
    </Form>
  );
}
