import type { FileRefusal } from "@/lib/files/inspect";

/** Why a file was not taken, and how to mend it. */
export const fileSentences: Record<FileRefusal, string> = {
  empty: "ファイルの中身がありません。選びなおしてください",
  "too-big": "ファイルは、1つ10MBまでです。小さくしてからお試しください",
  "unknown-kind":
    "PDF、PNG、JPEG、WebPのどれでもありません（名前ではなく中身で確かめています）。その形式で保存しなおしてください",
  broken: "ファイルがこわれているか、大きすぎる画像のため、読み取れません。保存しなおしてからお試しください",
  mixed:
    "ファイルのうしろや中に、別の種類のデータが入っています。安全のため受け付けません。保存しなおしてからお試しください",
};
