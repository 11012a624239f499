import type { FileRefusal } from "@/lib/files/inspect";

export const logoSentences: Record<FileRefusal, string> = {
  empty: "ファイルの中身がありません。選びなおしてください",
  "too-big": "画像は10MBまでです。小さくしてからお試しください",
  "unknown-kind":
    "PNG、JPEG、WebPのどれでもありません（名前ではなく中身で確かめています）。その形式で保存しなおしてください",
  broken: "画像がこわれているか、大きすぎるため、読み取れません。保存しなおしてからお試しください",
  mixed:
    "画像のうしろや中に、別の種類のデータが入っています。安全のため受け付けません。保存しなおしてからお試しください",
};
