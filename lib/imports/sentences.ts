import type { CheckOutcome } from "./check";
import { mostRows } from "./sheet";

export const checkSentences = {
  "not-text":
    "文字として読めません。Excelの「CSV UTF-8」か「CSV（コンマ区切り）」で保存しなおして、もう一度選んでください",
  quotes: '引用符（"）の数が合わず、列に分けられません。Excelで保存しなおすと直ることがあります',
  empty: "見出しの下に行がありません",
  "too-many-rows": `${mostRows.toLocaleString("ja-JP")}行を超えています。2つ以上のファイルに分けてください`,
} as const satisfies Record<Exclude<CheckOutcome["outcome"], "checked" | "no-heading">, string>;

export function missingHeadings(headings: string[]): string {
  return `見出しの行に、次の列がありません：${headings.join("、")}`;
}

export const anotherImportRuns = "ほかの取り込みが進んでいます。1分ほどたってから、もう一度押してください";
