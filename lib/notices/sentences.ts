import { mostFileText } from "@/lib/files/upload-limit";
import type { AttachOutcome, DetachOutcome } from "./attach";
import type { DeleteOutcome } from "./delete";
import { mostFiles } from "./files";
import { noticeLabels } from "./labels";
import type { Missing, MissingFields } from "./missing";
import type { SaveOutcome } from "./save";
import type { NoticeFields } from "./schema";
import type { WithdrawOutcome } from "./withdraw";

const unknown = "このお知らせは見つかりません。一覧からもう一度お試しください";

export const saveSentences = { unknown } as const satisfies Record<
  Exclude<SaveOutcome["outcome"], "saved" | "conflict" | "missing">,
  string
>;

const missingSentences = {
  empty: (label) => `公開するには、${label}を入力してください`,
  event: (label) =>
    `公開するには、${label}を入力してください。催しのお知らせでなければ、会場、申込方法、終了の日時を空にしてください`,
  order: (label) => `${label}は、開始より後にしてください`,
  over: (label) => `${label}の日が過ぎています。今日以降の日を入力するか、空にしてください`,
} as const satisfies Record<Missing, (label: string) => string>;

/** One sentence for each missing field, by its name. */
export function missingErrors(fields: MissingFields): Record<string, string> {
  const entries = Object.entries(fields) as [keyof NoticeFields, Missing][];
  return Object.fromEntries(entries.map(([name, why]) => [name, missingSentences[why](noticeLabels[name])]));
}

export const withdrawSentences = { unknown } as const satisfies Record<
  Exclude<WithdrawOutcome, "withdrawn">,
  string
>;

export const deleteSentences = {
  public: "公開したことのあるお知らせは削除できません。お知らせのページで内容を確かめてください",
} as const satisfies Record<Exclude<DeleteOutcome, "deleted">, string>;

export const attachSentences = {
  unknown,
  full: { file: `ファイルは${mostFiles}つまでです。先に1つ削除してください` },
  empty: { file: "ファイルの中身がありません。選びなおしてください" },
  "too-big": { file: `ファイルは、1つ${mostFileText}までです。小さくしてからお試しください` },
  "unknown-kind": {
    file: "PDF、PNG、JPEG、WebPのどれでもありません（名前ではなく中身で確かめています）。その形式で保存しなおしてください",
  },
  broken: {
    file: "ファイルがこわれているか、大きすぎる画像のため、読み取れません。保存しなおしてからお試しください",
  },
  mixed: {
    file: "ファイルのうしろや中に、別の種類のデータが入っています。安全のため受け付けません。保存しなおしてからお試しください",
  },
  locked: {
    file: "パスワードや制限のかかったPDFです。だれでも開けて印刷できるように、制限を外して保存しなおしてください",
  },
  animation: { file: "動く画像は受け付けていません。動かない画像で保存しなおしてください" },
} as const satisfies Record<Exclude<AttachOutcome, "attached">, string | Record<string, string>>;

export const detachSentences = { unknown } as const satisfies Record<
  Exclude<DetachOutcome, "detached">,
  string
>;
