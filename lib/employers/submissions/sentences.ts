import type { DecideOutcome } from "@/lib/employers/submissions/decide";
import type { LinkOutcome } from "@/lib/employers/submissions/link";

/** What a 職員 reads who approves, links, returns or rejects a 事業者登録の申請. */
export const decideSentences = {
  changed:
    "画面を開いたあとに、申請しなおされたか、ほかの職員が決めました。画面を読み込みなおして確かめてください",
  suspended: "この事業者は停止中です。ひもづけるときは、先に事業者のページで再開してください",
  unknown: "この申請は、すでにありません。承認の一覧からやり直してください",
} as const satisfies Record<Exclude<DecideOutcome | LinkOutcome, "decided">, string>;
