import { Banner } from "@/components/ui/banner";
import { type TakenOver, takenOverLabels } from "@/lib/jobs/drafts/taken-over";

/** In the form, after the press that filled it. */
export function JustTakenOver({ from }: Pick<TakenOver, "from">) {
  const label = takenOverLabels[from];
  return (
    <Banner look="success" role="status" title={`${label}入れました。`}>
      <p>入れた欄には「{label}」と付いています。違うところは直してください。最後に、もう一度確かめます。</p>
    </Banner>
  );
}
