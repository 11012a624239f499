import { cookiesNeeded } from "@/lib/accounts/sentences";
import { busySentence, limitedSentence } from "@/lib/form/sentences";
import { type Refusal, refuse } from "@/lib/form/state";
import type { ConfirmRegistrationOutcome } from "./confirm-registration";
import type { ConfirmReissueOutcome } from "./confirm-reissue";
import type { IssueOutcome } from "./issue";

// "limited" is not in the tables, because its sentence contains a time.
type NotIssued = Exclude<IssueOutcome, { outcome: "accepted" }>;
type NotRegistered = Exclude<ConfirmRegistrationOutcome, { outcome: "registered" }>;
type NotReissued = Exclude<ConfirmReissueOutcome, { outcome: "changed" }>;
type ErrorsOf<Outcome extends { outcome: string }> = Record<
  Exclude<Outcome["outcome"], "limited">,
  Record<string, string>
>;

/**
 * Without cookies nobody is signed in after 認証, and the survey of a 求職者 would be lost. Nothing has been used up: the same
 * press works once the browser keeps cookies.
 */
export const activationNeedsCookies = {
  applicant: `Cookieを使わない設定のため、登録のあとのログインとアンケートができません。${cookiesNeeded}`,
  employer: `Cookieを使わない設定のため、登録のあとのログインができません。${cookiesNeeded}`,
} as const;

/** Beside the check of 利用規約, on the page of 登録申請. */
export const consentMissing =
  "利用規約への同意が確認できません。利用規約をお読みになり、同意する場合はチェックを入れて、もう一度［送信］を押してください";

/** Says nothing about whether the address is known. */
const issueErrors = { busy: { "": busySentence } } as const satisfies ErrorsOf<NotIssued>;

const registrationErrors = {
  busy: { "": busySentence },
  used: { "": "すでに手続き済みです。ログインページからログインしてください" },
  withdrawn: {
    "": "この招待は取り消されたため、登録できません。招待した方か、事業者のほかの担当者の方にお問い合わせください",
  },
  expired: { "": "URLの有効期限が切れています。お手数ですが、もう一度申請してください" },
  unknown: { "": "URLが正しくありません。メールのURLをもう一度開いてください" },
  "wrong-password": {
    password: "ログインIDかパスワードが違います。メールに記載されたものを入力してください",
  },
} as const satisfies ErrorsOf<NotRegistered>;

const reissueErrors = {
  ...registrationErrors,
  used: { "": "すでに手続き済みです。新しいパスワードでログインしてください" },
  "wrong-password": {
    password: "ログインIDか新しいパスワードが違います。メールに記載されたものを入力してください",
  },
} as const satisfies ErrorsOf<NotReissued>;

export function refuseIssue(answer: NotIssued): Refusal {
  return refuse(answer.outcome === "limited" ? limitedSentence(answer.until) : issueErrors[answer.outcome]);
}

export function refuseRegistration(answer: NotRegistered): Refusal {
  if (answer.outcome === "limited") return refuse(limitedSentence(answer.until));
  return refuse(registrationErrors[answer.outcome]);
}

export function refuseReissue(answer: NotReissued): Refusal {
  if (answer.outcome === "limited") return refuse(limitedSentence(answer.until));
  return refuse(reissueErrors[answer.outcome]);
}
