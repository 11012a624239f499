import { Banner } from "@/components/ui/banner";
import { longMoment } from "@/lib/time/format";

/** Above a form that begins with what was typed and not saved. `page`: the page of the form. */
export function TypedBanner({ typedAt, page }: { typedAt: Date; page: string }) {
  return (
    <Banner look="info" title="前回の入力の途中から始めています。">
      <p>{longMoment(typedAt)}に自動で保存しました。まだ下書きにも入っていません。</p>
      <a href={`${page}?typed=no`} className="link inline-flex min-h-11 items-center">
        途中の入力を使わずに始める
      </a>
    </Banner>
  );
}

/** Forms that were left without saving, on the page of a new one. `page`: the page of a new form. */
export function TypedForms({
  forms,
  page,
}: {
  forms: { id: string; title: string; typedAt: Date }[];
  page: string;
}) {
  if (forms.length === 0) return null;
  return (
    <Banner look="info" title="書きかけの求人があります。">
      <ul>
        {forms.map(({ id, title, typedAt }) => (
          <li key={id}>
            <a href={`${page}?form=${id}`} className="link inline-flex min-h-11 items-center">
              {title || "（求人名なし）"}
            </a>
            （{longMoment(typedAt)}）
          </li>
        ))}
      </ul>
    </Banner>
  );
}
