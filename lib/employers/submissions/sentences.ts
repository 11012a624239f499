import type { LinkOutcome } from "./link";

/** 承認, ひもづけ, 差し戻し and 却下 of a 事業者登録の申請, for staff. */
export const decideSentences = {
  conflict:
    "画面を開いたあとに、申請しなおされたか、ほかの職員が決めました。画面を読み込みなおして確かめてください",
  suspended: "この事業者は停止中です。ひもづけるときは、先に事業者のページで再開してください",
  unknown: "この申請は、すでにありません。承認の一覧からやり直してください",
} as const satisfies Record<Exclude<LinkOutcome["outcome"], "done">, string>;
