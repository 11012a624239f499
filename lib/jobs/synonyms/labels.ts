import type { SynonymRow } from "./meanings";

export const synonymKindLabels: Record<SynonymRow["kind"], string> = {
  same: "同じ意味のことば",
  also: "言いかえ（片方から）",
  apart: "いっしょに探さないことば",
};

export const synonymLabels = {
  kind: "種類",
  words: "ことば",
  others: "もう一方のことば",
  removed: "削除",
} as const;

/** "看護師＝ナース", "看護婦→看護師", "レジ（レジャーを除く）" */
export function nameOf({ kind, words, others }: Pick<SynonymRow, "kind" | "words" | "others">): string {
  if (kind === "same") return words.join("＝");
  if (kind === "also") return `${words.join("＝")}→${others.join("、")}`;
  return `${words.join("、")}${others.length > 0 ? `（${others.join("、")}を除く）` : "（単独）"}`;
}
