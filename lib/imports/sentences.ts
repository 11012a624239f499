import type { undoOutcomes } from "@/lib/db/schema/imports";
import type { CheckOutcome } from "./check";
import type { RunRefusal } from "./run";
import { mostRows } from "./sheet";
import type { UndoOutcome } from "./undo";

type Unread = Exclude<CheckOutcome, { outcome: "checked" }>;

/** Why a file cannot be read, and how to mend it. */
export function unreadSentence(answer: Unread): string {
  switch (answer.outcome) {
    case "not-text":
      return "文字として読めません。Excelの「CSV UTF-8」か「CSV（コンマ区切り）」で保存しなおして、もう一度選んでください";
    case "quotes":
      return `${answer.line}行目：引用符（"）の数が合わず、列に分けられません。Excelで保存しなおすと直ることがあります`;
    case "empty":
      return "見出しの下に行がありません";
    case "too-many-rows":
      return `${mostRows.toLocaleString("ja-JP")}行を超えています。1行も読んでいません。2つ以上のファイルに分けてください`;
    case "too-many-columns":
      return `${answer.line}行目：列が${answer.most}を超えています。見出しと値の数を確かめてください`;
    case "long-row":
      return `${answer.line}行目：長すぎて読めません。引用符（"）と改行を確かめてください`;
    case "no-heading":
      return `見出しの行に、次の列がありません：${answer.headings.join("、")}`;
    case "heading-twice":
      return `見出しの行に、同じ名前の列が2つ以上あります：${answer.headings.join("、")}。1つにしてください`;
    case "uneven":
      return `${answer.line}行目：見出しは${answer.headings}個ですが、${answer.cells}個の値があります。カンマを含む値は " で囲んでください`;
  }
}

export const runSentences = {
  "not-begun": "ほかの取り込みが進んでいます。1分ほどたってから、もう一度押してください",
  changed:
    "この画面を開いたあとに、登録されている内容か選択が変わりました。まだ何も取り込んでいません。下の表を確かめて、もう一度押してください",
  faulty: "誤りのある行があります。まだ何も取り込んでいません。ファイルを直して、もう一度選んでください",
  reason: { reason: "確かめるところのある求人を公開します。公開する理由を入力してください" },
} as const satisfies Record<RunRefusal, string | Record<string, string>>;

export const chooseSentences = { unknown: "この取り込みは見つかりません。ファイルをもう一度選んでください" };

export const undoSentences = {
  unknown: "この取り込みは、もう取り消せません",
  "too-late": "取り込みから24時間が過ぎたため、取り消せません",
} as const satisfies Record<Exclude<UndoOutcome["outcome"], "undone">, string>;

/** What became of a row when its import was undone. */
export const undoneLabels = {
  undone: "元に戻しました",
  "changed-since": "取り込みのあとに変更されたため、そのままです",
  "in-use": "求人や担当者、申請などで使われているため、そのままです",
} as const satisfies Record<(typeof undoOutcomes)[number], string>;
