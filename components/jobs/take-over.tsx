import { type ComponentProps, Fragment } from "react";
import { CheckField } from "@/components/form/check-field";
import { ConfirmForm } from "@/components/form/confirm-form";
import { Facts } from "@/components/ui/facts";
import { sourceOf, type TakenOver, takenOverIn, takenOverLabels } from "@/lib/jobs/drafts/taken-over";
import type { Usual } from "@/lib/jobs/drafts/usual";
import { type JobFields, jobLabels } from "@/lib/jobs/fields/fields";
import { jobReading } from "@/lib/jobs/fields/reading";

type Offer = {
  usual: Usual;
  action: ComponentProps<typeof ConfirmForm>["action"];
  /** The form into which the values go. */
  form: { id: string; formPath: string; employerId?: string };
};

/** Above a form into which nothing was taken over yet. */
export function TakeOverOffer({ usual, action, form }: Offer) {
  const label = takenOverLabels[usual.from];
  return (
    <section
      aria-label={`${label}入れる`}
      className="space-y-3 rounded-8 border border-solid-gray-420 bg-white p-4"
    >
      {usual.from === "posting" ? (
        <p>
          前回の求人「{usual.title}
          」から、働く場所や時間、契約、応募方法などを入れられます。求人名、職種、業務内容、人数、賃金の額、掲載期間は入りません。
        </p>
      ) : (
        <p>事業者情報から、就業場所や応募先の電話番号を入れられます。</p>
      )}
      <ConfirmForm action={action} hidden={form} label={`${label}入れる`} look="secondary" />
    </section>
  );
}

/** Inside the form that hands a draft over: what was taken over, and that it is right this time too. */
export function ConfirmTakenOver({ draft }: { draft: { takenOver: TakenOver | null; input: JobFields } }) {
  const { takenOver, input } = draft;
  const fields = takenOverIn(draft);
  if (!takenOver || fields.length === 0) return null;
  const sources = [...new Set(fields.map((field) => sourceOf(field, takenOver)))];
  const names = sources.map((source) => `${takenOverLabels[source]}入れた内容`);
  const isRight = sources.every((source) => source === "template") ? "この求人に合っている" : "今回も正しい";
  return (
    <section aria-labelledby="taken-over" className="space-y-4">
      {sources.map((source, at) => (
        <Fragment key={source}>
          <h2 id={at === 0 ? "taken-over" : undefined} className="text-std-18B-160">
            {names[at]}
          </h2>
          <Facts
            facts={fields
              .filter((field) => sourceOf(field, takenOver) === source)
              .map((field) => ({ name: jobLabels[field], value: jobReading(field, input) }))}
          />
        </Fragment>
      ))}
      <CheckField name="confirmed" label={`${names.join("と、")}が、${isRight}ことを確かめました`} />
    </section>
  );
}
