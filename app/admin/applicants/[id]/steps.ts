import type { Staff } from "@/lib/actors";
import type { HelpdeskSubject } from "@/lib/helpdesk/find";
import { isAdmin } from "@/lib/staff/is-admin";

export const steps = [
  "resend",
  "lift-limits",
  "lift-network-limits",
  "sign-out",
  "suspend",
  "resume",
  "delete",
  "resend-employer",
  "suspend-employer-user",
  "resume-employer-user",
] as const;
export type Step = (typeof steps)[number];

export const stepLinks: Record<Step, string> = {
  resend: "登録メールを再送",
  "lift-limits": "ログイン制限を解除",
  "lift-network-limits": "ネットワークの制限を解除",
  "sign-out": "ログアウトさせる",
  suspend: "停止",
  resume: "再開",
  delete: "削除",
  "resend-employer": "事業者のメールを再送",
  "suspend-employer-user": "担当者を停止",
  "resume-employer-user": "担当者を再開",
};

/** What the page of each step says. */
export const stepSentences: Record<Step, string[]> = {
  resend: [
    "申請中の方には新しい登録メールを、登録済の方にはパスワード再発行のメールをお送りします。",
    "前にお送りしたメールも、期限まではそのまま使えます。お電話の方には、届いたメールのどれか1通で手続きしていただいてください。",
  ],
  "lift-limits": [
    "ログインの失敗と、メールの申請の回数を0に戻します。すぐにもう一度試していただけます。",
    "ご本人の操作であることを、お電話で確かめてください。覚えのない失敗が続いているときは、解除しないでください。",
    "同じネットワークの方みんなにかかる制限は、そのまま残ります。「ネットワークの制限を解除」で解除できます。",
  ],
  "lift-network-limits": [
    "この方がログインしようとしたネットワーク（学校や図書館など）では、多くのログインIDで失敗が続いたため、はじめての端末からはログインできなくなっています。その制限を、同じネットワークの方みんなについて解除します。",
    "前にログインしたことのある端末は、この制限を受けません。学校や施設などで、多くの方が同じ回線をお使いかどうか、お電話で確かめてください。心当たりがないときは、解除しないでください。",
  ],
  "sign-out": [
    "すべての端末で、次の操作からログインしていない状態になります。パスワードは変わりません。",
    "端末をなくした方や、共用の端末でログインしたままにした方のための操作です。",
  ],
  suspend: [
    "ログインできなくなり、ログイン中の端末もログアウトします。届いているパスワード再発行のメールも使えなくなります。",
    "登録の内容は残ります。あとで再開できます。",
  ],
  resume: [
    "これまでのパスワードで、またログインできるようになります。忘れた方は、パスワード再発行を申請していただいてください。",
  ],
  delete: [
    "登録の内容、ログイン、送信待ちのメールをすべて消します。元に戻せません。",
    "ご本人からの依頼であることを確かめてください。削除のお知らせメールを1通お送りします。同じアドレスで、また新しく登録できます。",
  ],
  "resend-employer": [
    "事業者登録を申請中の方には新しい登録メールを、登録済の担当者にはパスワード再発行のメールをお送りします。",
    "前にお送りしたメールも、期限まではそのまま使えます。",
  ],
  "suspend-employer-user": [
    "この担当者だけがログインできなくなり、ログイン中の端末もログアウトします。この担当者が送った招待も取り消されます。",
    "事業者と求人、ほかの担当者はそのままです。あとで再開できます。",
  ],
  "resume-employer-user": ["この担当者が、これまでのパスワードで、またログインできるようになります。"],
};

export const stepButtons: Record<Step, string> = {
  resend: "メールを送る",
  "lift-limits": "制限を解除する",
  "lift-network-limits": "ネットワークの制限を解除する",
  "sign-out": "ログアウトさせる",
  suspend: "停止する",
  resume: "再開する",
  delete: "削除する",
  "resend-employer": "メールを送る",
  "suspend-employer-user": "担当者を停止する",
  "resume-employer-user": "担当者を再開する",
};

/** What the page of the subject says after a step. After 削除 there is no such page, and the list says it. */
export const doneSentences: Record<string, string> = {
  resend: "メールをお送りしました。ふつうは1分ほどで届きます。",
  "lift-limits": "制限を解除しました。もう一度試していただいてください。",
  "lift-network-limits": "ネットワークの制限を解除しました。もう一度試していただいてください。",
  "sign-out": "すべての端末でログアウトしました。",
  suspend: "停止しました。",
  "resend-employer": "メールをお送りしました。ふつうは1分ほどで届きます。",
  "suspend-employer-user": "担当者を停止しました。",
  "resume-employer-user": "担当者を再開しました。",
  resume: "再開しました。",
};

/** The steps that this 職員 may take for this subject. Only an admin may delete, because it cannot be undone. */
export function stepsFor(subject: ApplicantSteps, staff: Staff): Step[] {
  return [...applicantSteps(subject, staff), ...employerSteps(subject.employer)];
}

function employerSteps(side: HelpdeskSubject["employer"]): Step[] {
  if (!side) return [];
  if (side.state === "pending") return side.invitedTo ? [] : ["resend-employer"];
  return side.suspendedAt ? ["resume-employer-user"] : ["resend-employer", "suspend-employer-user"];
}

function applicantSteps(subject: ApplicantSteps, staff: Staff): Step[] {
  const limits: Step[] = ["lift-limits", "lift-network-limits"];
  if (subject.state === "unknown") return limits;
  if (subject.state === "pending") return ["resend", ...limits];
  const last: Step[] = isAdmin(staff) ? ["delete"] : [];
  if (subject.suspendedAt) return ["resume", ...limits, ...last];
  return ["resend", ...limits, "sign-out", "suspend", ...last];
}

type ApplicantSteps = Pick<HelpdeskSubject, "state" | "employer"> & { suspendedAt?: Date | null };
