import type { Missing } from "@/lib/notices/missing";

export const unknownNotice = "このお知らせは見つかりません。一覧からもう一度お試しください";

export const missingSentence: Record<Missing, (label: string) => string> = {
  empty: (label) => `公開するには、${label}を入力してください`,
  event: (label) =>
    `公開するには、${label}を入力してください。催しのお知らせでなければ、会場、申込方法、終了の日時を空にしてください`,
  order: (label) => `${label}は、開始より後にしてください`,
  over: (label) => `${label}の日が過ぎています。今日以降の日を入力するか、空にしてください`,
};
