import { Banner } from "@/components/ui/banner";
import { type JobFields, jobLabels } from "@/lib/jobs/fields/fields";
import type { FormPage } from "@/lib/jobs/form-address";
import { contradictionsIn } from "@/lib/jobs/lawful";
import { missingForPublishing } from "@/lib/jobs/missing";
import type { previewOf } from "@/lib/jobs/preview";
import { FieldLinks } from "./field-links";

/** What the next step of a text is: staff publish it, a 事業者 submits it. */
export type NextStep = "publish" | "submit";

const words = {
  publish: { to: "公開するには", notYet: "まだ公開していません。" },
  submit: { to: "承認を申請するには", notYet: "まだ申請していません。" },
} as const;

/** On the page of a public posting from before a field was demanded. */
export function LackingFacts({ text, form }: { text: JobFields; form?: string }) {
  const missing = missingForPublishing(text);
  if (missing.length === 0) return null;
  return (
    <Banner look="info" title={`求人に必要な項目が増えました。あと${missing.length}項目が不足しています。`}>
      <p>いまの掲載は、掲載終了日まで続きます。次に変更や延長をするときに、入力してください。</p>
      {form !== undefined && <FieldLinks fields={missing} page={form} />}
    </Banner>
  );
}

/** On the page of a text: what it still needs. `form`: the page of its form. */
export function StillMissing({ text, next, form }: { text: JobFields; next: NextStep; form: string }) {
  const missing = missingForPublishing(text);
  if (missing.length === 0) return null;
  return (
    <Banner look="info" title={`${words[next].to}、あと${missing.length}項目が必要です。`}>
      <FieldLinks fields={missing} page={form} />
    </Banner>
  );
}

type Refused = { text: JobFields; next: NextStep; why: unknown; shown: FormPage };

/** Above the form, after a press for the next step that was refused. `why`: the query parameter `missing`. */
export function WhyNotYet({ text, next, why, shown }: Refused) {
  const { to, notYet } = words[next];
  const missing = why === "fields" ? missingForPublishing(text) : [];
  if (missing.length > 0) {
    return (
      <Banner
        look="error"
        role="alert"
        title={`${notYet}${next === "publish" ? to : "申請するには"}、次の項目を入力してください。`}
      >
        <FieldLinks fields={missing} page="" shown={shown} />
      </Banner>
    );
  }
  const contradictions = why === "unlawful" ? contradictionsIn(text) : [];
  if (contradictions.length > 0) {
    return (
      <Banner look="error" role="alert" title={`${notYet}次のところを直してください。`}>
        <FieldLinks
          fields={contradictions.map(({ field, message }) => ({
            field,
            label: `${jobLabels[field]}：${message}`,
          }))}
          page=""
        />
      </Banner>
    );
  }
  if (why !== "over") return null;
  return (
    <Banner look="error" role="alert" title={`${notYet}掲載終了日が過ぎています。`}>
      <FieldLinks fields={[{ field: "closesOn", label: "掲載終了日を入力しなおす" }]} page="" shown={shown} />
    </Banner>
  );
}

type Lacking = Extract<ReturnType<typeof previewOf>, { outcome: "missing" }>;

/** In place of a preview: the fields without which the public page cannot be rendered. */
export function NoPreviewYet({ fields, form }: { fields: Lacking["fields"]; form: string }) {
  return (
    <Banner look="info" title="プレビューするには、次の項目を入力してください。">
      <FieldLinks fields={fields.map((field) => ({ field, label: jobLabels[field] }))} page={form} />
    </Banner>
  );
}
