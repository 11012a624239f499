import { Banner } from "@/components/ui/banner";
import { youthFacts } from "@/lib/employers/youth/facts";
import type { YouthFields } from "@/lib/employers/youth/fields";
import { lackingGroups } from "@/lib/employers/youth/lacking";
import { doubtsAbout } from "@/lib/employers/youth/lawful";
import { listed } from "@/lib/text/listed";

/** Above the form. */
export function YouthIntroduction() {
  return (
    <p>
      新しく学校を卒業する方などが応募できる求人と、事業者の紹介ページに表示します。書くかどうかは任意で、書いた項目だけを表示します。
    </p>
  );
}

/** For those who write it: of which groups something is still missing, and what is probably wrong. */
export function YouthState({ youth }: { youth: YouthFields }) {
  const lacking = lackingGroups(youth);
  const doubts = doubtsAbout(youth);
  return (
    <div className="space-y-4 empty:hidden">
      {doubts.length > 0 && (
        <Banner look="warning" title="数を確かめてください。">
          <ul className="list-disc ps-6">
            {doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </Banner>
      )}
      {lacking.length > 0 && youthFacts(youth) && (
        <Banner
          look="info"
          title={`${listed(lacking.map(({ title }) => title))}は、まだ1つもそろっていません。`}
        >
          <p>
            新卒者等の募集では、求められたら、3つの種類のそれぞれから1つ以上を伝えます（若者雇用促進法
            第13条）。
          </p>
          <ul className="list-disc ps-6">
            {lacking.map(({ title, items }) => (
              <li key={title}>
                {title}：{items.join("、")}のうち1つ以上
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  );
}
