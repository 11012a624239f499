import type { PublicationState } from "@/lib/employers/listing/labels";
import { listed } from "@/lib/text/listed";

/** The heading of the column that names the record which a row changes; empty for a new one. */
export const numberColumn = "番号";
export const stateColumn = "状態";

/** The words of the 状態 column, those of the list among them, and the state that each means. */
export const employerStates: Record<string, PublicationState> = {
  公開: "published",
  公開中: "published",
  下書き: "draft",
  取り下げ: "withdrawn",
};

/** 公開予定, 締切間近 and 終了 follow from the days of a 求人 that is published. */
export const jobStates: Record<string, PublicationState> = {
  ...employerStates,
  公開予定: "published",
  締切間近: "published",
  終了: "published",
};

/** A cell as it is compared with words. */
export function plain(cell: string): string {
  return cell.normalize("NFKC").trim();
}

/** The number that a cell names a record by. */
export function numberIn(cell: string): number | undefined {
  return /^\d{1,9}$/.test(plain(cell)) ? Number(plain(cell)) : undefined;
}

/** The value of a choice for what a cell says: its label, or the value itself. undefined: neither. */
export function chosen(cell: string, labels: Record<string, string>): string | undefined {
  const typed = plain(cell);
  return Object.entries(labels).find(([value, label]) => typed === plain(label) || typed === value)?.[0];
}

/** Which words may stand in the column of a choice. */
export function oneOf(choices: Record<string, string>): string {
  return `${listed(Object.values(choices))}のどれかを書いてください`;
}

// Characters that only the computer of the writer shows (外字), that replace a lost one, or that no text has.
const unreadable = /[\p{Co}\uFFFD]|[^\P{Cc}\n\r\t]/u;

/** Why no reader could read this cell as it was written; undefined when there is no such reason. */
export function flawOf(cell: string): string | undefined {
  const found = unreadable.exec(cell)?.[0];
  if (!found) return undefined;
  return /\p{Co}/u.test(found)
    ? "外字（ほかのパソコンでは読めない文字）があります。ふつうの文字で書いてください"
    : "文字化けしたところか、画面に出ない文字があります。書きなおしてください";
}
