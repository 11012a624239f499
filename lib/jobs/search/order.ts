import type { Search } from "./matching";

export type SortOrder = "fit" | "newest" | "closing" | "wage";

/** Without words nothing fits better than anything else. */
export function usualOrder({ query }: Search): SortOrder {
  return query ? "fit" : "newest";
}

export function orderOf(search: Search): SortOrder {
  const { sort = usualOrder(search) } = search;
  return sort === "fit" ? usualOrder(search) : sort;
}

/**
 * What the page about the orders says of each, and the columns of `jobs` by which the rows are sorted, the id last. A test
 * compares the columns with the statements: nothing else decides, and nobody can pay for a place.
 */
export const orderRules: Record<SortOrder, { sentence: string; columns: string[] }> = {
  fit: {
    sentence:
      "入力したことばが求人名か職種にあるもの、業務内容にあるもの、そのほかのところにあるものの順です。同じ中では、公開した日時が新しい順です。見つかった求人が1,000件を超えるときは、求人名か職種にあるものを先に、残りを新しい順に並べます。",
    columns: ["search_head", "search_text", "published_at"],
  },
  newest: { sentence: "公開した日時が新しい順です。", columns: ["published_at"] },
  closing: { sentence: "掲載終了日が近い順です。", columns: ["closes_on"] },
  wage: {
    sentence:
      "賃金のいちばん低い額を1時間あたりに直して、高い順に並べます。日給は1日の就業時間で、月給は1日の就業時間と年間休日数から計算します。固定残業代と、精皆勤・通勤・家族の手当は含めません。計算に必要なことが書かれていない求人と、年俸の求人は、最後に並びます。",
    columns: ["hourly_pay"],
  },
};
