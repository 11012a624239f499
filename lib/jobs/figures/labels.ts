import type { Thing } from "./schema";

/** The headings of the table: short, for it stands on a phone too. */
export const thingLabels: Record<Thing, string> = {
  opened: "開いた",
  kept: "検討リスト",
  contacted: "電話・メール",
  howToApply: "応募の方法",
};

/** What each of them counts. */
export const thingMeanings: Record<Thing, string> = {
  opened: "求人のページが開かれた回数",
  kept: "「検討リストに入れる」が押された回数",
  contacted: "「電話する」「メールする」や電話番号が押された回数",
  howToApply: "「応募の方法」が押された回数",
};
