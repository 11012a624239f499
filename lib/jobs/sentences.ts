import type { CloseOutcome } from "./close";
import type { Missing, NotPublishable } from "./missing";
import type { WithdrawOutcome } from "./withdraw";

const unknown = "この求人は見つかりません。一覧からもう一度お試しください";

export const withdrawSentences = { unknown } as const satisfies Record<
  Exclude<WithdrawOutcome, "withdrawn">,
  string
>;

export const closeSentences = { unknown } as const satisfies Record<Exclude<CloseOutcome, "closed">, string>;

const purposes = {
  /** The posting is or was public. */
  stay: "公開している求人には",
  publish: "公開するには",
  submit: "承認を申請するには",
} as const;

/** One sentence for each missing field, by its name. */
export function missingErrors(purpose: keyof typeof purposes, fields: Missing[]): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ field, label, unwritten }) => [
      field,
      unwritten ?? `${purposes[purpose]}、${label}が必要です。入力してください`,
    ]),
  );
}

const onlySaved = {
  publish: "入力した内容は保存しました。まだ公開していません",
  submit: "入力した内容は保存しました。まだ申請していません",
} as const;

/** For a form whose text was saved but could not be published or submitted: why not. */
export function onlySavedErrors(
  purpose: keyof typeof onlySaved,
  reason: NotPublishable,
): Record<string, string> {
  return { "": onlySaved[purpose], ...errorsOf(purpose, reason) };
}

function errorsOf(purpose: keyof typeof onlySaved, reason: NotPublishable): Record<string, string> {
  switch (reason.outcome) {
    case "over":
      return { closesOn: "掲載終了日が過ぎています。今日以降の日を入力してください" };
    case "unlawful":
      return Object.fromEntries(reason.contradictions.map(({ field, message }) => [field, message]));
    case "missing":
      return missingErrors(purpose, reason.fields);
  }
}
