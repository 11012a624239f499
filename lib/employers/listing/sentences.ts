import { futureYear } from "@/lib/employers/youth/lawful";
import { mostFileText } from "@/lib/files/upload-limit";
import type { DeleteOutcome } from "./delete";
import type { LogoOutcome, RemoveLogoOutcome } from "./logo";
import type { PublishOutcome } from "./publish";
import type { SaveOutcome } from "./save";
import type { SaveProfileOutcome } from "./save-profile";
import type { SaveYouthOutcome } from "./save-youth";
import type { WithdrawOutcome } from "./withdraw";

export const unknownEmployer = "この事業者は見つかりません。一覧からもう一度お試しください";

export const saveSentences = { unknown: unknownEmployer } as const satisfies Record<
  Exclude<SaveOutcome["outcome"], "saved" | "conflict">,
  string
>;

export const publishSentences = { unknown: unknownEmployer } as const satisfies Record<
  Exclude<PublishOutcome["outcome"], "published" | "conflict">,
  string
>;

export const withdrawSentences = { unknown: unknownEmployer } as const satisfies Record<
  Exclude<WithdrawOutcome, "withdrawn">,
  string
>;

/** 事業者情報, for its 担当者. */
export const profileSentences = {
  unknown: unknownEmployer,
  conflict:
    "この画面を開いたあとに、ほかの担当者か市が変更しました。まだ保存していません。下の「いま保存されている内容」と見比べて、よければもう一度押してください",
} as const satisfies Record<Exclude<SaveProfileOutcome["outcome"], "saved">, string>;

/** 青少年雇用情報. */
export const youthSentences = {
  unknown: unknownEmployer,
  "future-year": { youthYear: futureYear },
} as const satisfies Record<
  Exclude<SaveYouthOutcome["outcome"], "saved" | "conflict">,
  string | Record<string, string>
>;

export const deleteSentences = {
  public: "公開したことのある事業者は削除できません。事業者のページで内容を確かめてください",
  "has-jobs": "この事業者には求人があります。先に求人の下書きを削除してください",
  "has-accounts": "この事業者には担当者がいるため、削除できません",
} as const satisfies Record<Exclude<DeleteOutcome, "deleted">, string>;

export const logoSentences = {
  unknown: unknownEmployer,
  empty: { file: "ファイルの中身がありません。選びなおしてください" },
  "too-big": { file: `画像は${mostFileText}までです。小さくしてからお試しください` },
  "unknown-kind": {
    file: "PNG、JPEG、WebPのどれでもありません（名前ではなく中身で確かめています）。その形式で保存しなおしてください",
  },
  broken: { file: "画像がこわれているか、大きすぎるため、読み取れません。保存しなおしてからお試しください" },
  mixed: {
    file: "画像のうしろや中に、別の種類のデータが入っています。安全のため受け付けません。保存しなおしてからお試しください",
  },
  locked: {
    file: "パスワードや制限のかかったPDFです。だれでも開けて印刷できるように、制限を外して保存しなおしてください",
  },
  animation: { file: "動く画像は受け付けていません。動かない画像で保存しなおしてください" },
} as const satisfies Record<Exclude<LogoOutcome, "set">, string | Record<string, string>>;

export const removeLogoSentences = { unknown: unknownEmployer } as const satisfies Record<
  Exclude<RemoveLogoOutcome, "removed">,
  string
>;
