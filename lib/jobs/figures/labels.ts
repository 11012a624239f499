import type { Thing } from "./schema";

/** The headings of the table in parts, between which a narrow column may break them. */
export const thingHeadings: Record<Thing, string[]> = {
  opened: ["開いた"],
  kept: ["検討", "リスト"],
  contacted: ["電話・", "メール"],
  howToApply: ["応募の", "方法"],
};

/** What each of them counts. */
export const thingMeanings: Record<Thing, string> = {
  opened: "求人のページが開かれた回数",
  kept: "「検討リストに入れる」が押された回数",
  contacted: "「電話する」「メールする」や電話番号が押された回数",
  howToApply: "「応募の方法」が押された回数",
};
