import type { FileRefusal } from "@/lib/files/inspect";
import type { Missing } from "@/lib/notices/missing";

export const unknownNotice = "このお知らせは見つかりません。一覧からもう一度お試しください";

export const missingSentence: Record<Missing, (label: string) => string> = {
  empty: (label) => `公開するには、${label}を入力してください`,
  event: (label) =>
    `公開するには、${label}を入力してください。催しのお知らせでなければ、会場、申込方法、終了の日時を空にしてください`,
  order: (label) => `${label}は、開始より後にしてください`,
  over: (label) => `${label}の日が過ぎています。今日以降の日を入力するか、空にしてください`,
};

export const fileSentences: Record<FileRefusal, string> = {
  empty: "ファイルの中身がありません。選びなおしてください",
  "too-big": "ファイルは、1つ10MBまでです。小さくしてからお試しください",
  "unknown-kind":
    "PDF、PNG、JPEG、WebPのどれでもありません（名前ではなく中身で確かめています）。その形式で保存しなおしてください",
  broken: "ファイルがこわれているか、大きすぎる画像のため、読み取れません。保存しなおしてからお試しください",
  mixed:
    "ファイルのうしろや中に、別の種類のデータが入っています。安全のため受け付けません。保存しなおしてからお試しください",
};
