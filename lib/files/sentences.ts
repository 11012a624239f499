import type { PictureRefusal } from "./inspect";
import { mostFileText } from "./upload-limit";

/** Why a picture was refused, for the field `file` of its form. */
export const pictureSentences = {
  empty: { file: "ファイルの中身がありません。選びなおしてください" },
  "too-big": { file: `画像は${mostFileText}までです。小さくしてからお試しください` },
  "unknown-kind": {
    file: "PNG、JPEG、WebPのどれでもありません（名前ではなく中身で確かめています）。その形式で保存しなおしてください",
  },
  broken: { file: "画像がこわれているか、大きすぎるため、読み取れません。保存しなおしてからお試しください" },
  animation: { file: "動く画像は受け付けていません。動かない画像で保存しなおしてください" },
} as const satisfies Record<PictureRefusal, Record<string, string>>;
