import { unknownEmployer } from "@/lib/employers/listing/sentences";
import { pictureSentences } from "@/lib/files/sentences";
import type { AddPhotoOutcome } from "./add";
import type { ChangePhotoOutcome } from "./change";
import type { DecideOutcome } from "./decide";
import { mostPhotos } from "./labels";
import type { RemovePhotoOutcome } from "./remove";
import type { ReorderOutcome } from "./reorder";
import type { WithdrawOutcome } from "./withdraw";

const chosen = {
  ...pictureSentences,
  unknown: unknownEmployer,
  twice: { file: "同じ写真が、もう登録されています。別の写真を選んでください" },
} as const;

export const addPhotoSentences = {
  ...chosen,
  full: `写真は${mostPhotos}枚までです（承認を待っている写真も数えます）。先に1枚削除してください`,
} as const satisfies Record<
  Exclude<AddPhotoOutcome["outcome"], "added" | "limited">,
  string | Record<string, string>
>;

export const changePhotoSentences = {
  ...chosen,
  gone: "この写真は、画面を開いたあとに削除されました。写真の一覧からやり直してください",
  conflict:
    "画面を開いたあとに、ほかの方がこの写真を変更しました。まだ保存していません。下の「いま保存されている内容」と見比べて、よければもう一度押してください",
} as const satisfies Record<
  Exclude<ChangePhotoOutcome["outcome"], "changed" | "limited">,
  string | Record<string, string>
>;

const reload = "画面を開いたあとに、写真が変わりました。画面を読み込みなおして、もう一度お試しください";

export const reorderSentences = {
  unknown: unknownEmployer,
  "other-photos": reload,
} as const satisfies Record<Exclude<ReorderOutcome, "reordered">, string>;

export const removePhotoSentences = { unknown: unknownEmployer } as const satisfies Record<
  Exclude<RemovePhotoOutcome, "removed">,
  string
>;

export const withdrawSentences = { unknown: unknownEmployer, conflict: reload } as const satisfies Record<
  Exclude<WithdrawOutcome, "withdrawn">,
  string
>;

/** For 職員, when they approve, return or reopen. */
export const decideSentences = {
  conflict:
    "画面を開いたあとに、事業者が写真を変えたか、ほかの職員が決めました。画面を読み込みなおして確かめてください",
  unknown: "この申請は、すでにありません。承認の一覧からやり直してください",
} as const satisfies Record<Exclude<DecideOutcome["outcome"], "done">, string>;
