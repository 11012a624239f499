import { type AddOutcome, mostAlerts } from "./add";

export const addAlertSentences = {
  full: `新着のお知らせは${mostAlerts}件まで登録できます。使わないものを止めてから、もう一度押してください`,
  known: "この条件のお知らせは、もう登録されています",
  stale: "この条件は使えません。求人情報のページで、条件を選びなおしてください",
  consent: "この条件を保存することに同意される場合は、チェックを入れてください",
  gone: "このアカウントは、すでに削除されています",
  "not-offered": "新着のお知らせは、いまはお使いになれません",
} as const satisfies Record<Exclude<AddOutcome, "added">, string>;

export const unknownAlert =
  "このお知らせは、もう止まっています。「新着のお知らせ」のページで確かめてください";

export const unknownStopLink =
  "URLが正しくないか、このお知らせはもう止まっています。ログインして「新着のお知らせ」のページで確かめてください";
