import { Banner } from "@/components/ui/banner";
import { isTakenOver, sourceOf, type TakenOver, takenOverLabels } from "@/lib/jobs/drafts/taken-over";
import { jobFields, jobLabels } from "@/lib/jobs/fields/fields";
import { gap } from "@/lib/jobs/templates/gaps";
import { listed } from "@/lib/text/listed";

type Props = {
  takenOver: TakenOver;
  press: "taken" | "template";
  values: Record<string, string>;
};

/** In the form, after the press that filled it. */
export function JustTakenOver({ takenOver, press, values }: Props) {
  const isFromPress = (field: string) =>
    (sourceOf(field, takenOver) === "template") === (press === "template");
  const fields = jobFields.filter((field) => isFromPress(field) && isTakenOver(field, takenOver, values));
  const [first] = fields;
  if (!first) return null;
  const label = takenOverLabels[sourceOf(first, takenOver)];
  return (
    <Banner look="success" role="status" title={`${label}入れました。`}>
      {press === "template" && (
        <p>
          {listed(fields.map((field) => jobLabels[field]))}に入れました。「{gap}
          」のところを書いてください。残っていると、公開できません。
        </p>
      )}
      <p>入れた欄には「{label}」と付いています。違うところは直してください。最後に、もう一度確かめます。</p>
    </Banner>
  );
}
