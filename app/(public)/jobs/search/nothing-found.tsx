import { chosenLabels, filterLabels } from "@/lib/jobs/search/filter-labels";
import type { Search } from "@/lib/jobs/search/matching";
import type { Change, Relaxation } from "@/lib/jobs/search/relaxations";
import { employmentOffices, site } from "@/lib/site";
import { SearchLink } from "../search-link";

type Props = { search: Search; relaxations: Relaxation[] };

/** For a search without hits: links to searches that find something, and people who help. */
export function NothingFound({ search, relaxations }: Props) {
  return (
    <div className="mt-4 grid max-w-[44rem] gap-y-8 border-t border-solid-gray-300 pt-5">
      <section aria-labelledby="advice">
        <h2 id="advice" className="text-std-18B-160">
          見つからないときは
        </h2>
        <ul className="mt-2 list-disc space-y-1 ps-6">
          {relaxations.map(({ change, search: changed, total, more }) => (
            <li key={nameOf(search, change)}>
              <SearchLink search={changed} className="link inline-block py-2">
                {nameOf(search, change)}
              </SearchLink>
              と、{total.toLocaleString("ja-JP")}件{more && "以上"}見つかります
            </li>
          ))}
          {search.query && <li>別の言い方にする（例：「経理」を「事務」、「ドライバー」を「運転」）</li>}
          <li>
            <a href="/jobs" className="link inline-block py-2">
              すべての求人を新しい順に見る
            </a>
          </li>
        </ul>
      </section>
      <section aria-labelledby="others">
        <h2 id="others" className="text-std-18B-160">
          相談する
        </h2>
        <p className="mt-2">
          {site.operator}　{site.department}（電話：{site.phone}）で、仕事さがしのご相談をお受けしています。
        </p>
        <p>
          ハローワークには、このサイトにない求人もあります。市内の窓口は、{employmentOffices.names.join("、")}
          です。受付時間は、各窓口にお確かめください。
        </p>
        <p>
          <a href={employmentOffices.search} className="link inline-block py-2">
            ハローワークインターネットサービス（別のサイト）
          </a>
        </p>
      </section>
    </div>
  );
}

function nameOf({ query, filters }: Search, change: Change): string {
  switch (change.kind) {
    case "word":
      return `ことば「${change.word}」を外す`;
    case "words":
      return `ことば「${query}」を外す`;
    case "filter": {
      const labels = chosenLabels(
        { ...filters, ...(change.value && { with: [change.value] }) } as typeof filters,
        change.name,
      );
      return `${filterLabels[change.name]}「${labels.join("、")}」を外す`;
    }
    case "filters":
      return "すべての条件を外す";
    case "wider":
      return `「${change.word}」を「${change.instead}」にする`;
    case "only-word":
      return `「${change.word}」だけで探す`;
    case "only-filter":
      return `${filterLabels[change.name]}「${chosenLabels(filters, change.name).join("、")}」だけで探す`;
    case "districts":
      return `近くの地区（${change.names.join("、")}）で探す`;
  }
}
