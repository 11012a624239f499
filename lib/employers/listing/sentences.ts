import { futureYear } from "@/lib/employers/youth/lawful";
import { pictureSentences } from "@/lib/files/sentences";
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

export const logoSentences = { unknown: unknownEmployer, ...pictureSentences } as const satisfies Record<
  Exclude<LogoOutcome, "set">,
  string | Record<string, string>
>;

export const removeLogoSentences = { unknown: unknownEmployer } as const satisfies Record<
  Exclude<RemoveLogoOutcome, "removed">,
  string
>;
