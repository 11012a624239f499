import { Banner } from "@/components/ui/banner";
import { Facts } from "@/components/ui/facts";
import { attributeLabels } from "@/lib/applicants/labels";
import { employerSubmissionStateLabels } from "@/lib/employers/submissions/labels";
import { mailTroubleSentence, typoSentence } from "@/lib/helpdesk/sentences";
import type { HelpdeskView } from "@/lib/helpdesk/view";
import { longDate, longMoment } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";
import { mailWishes } from "../labels";

/** 未登録, 申請中 or 登録済, the limits that are reached, and a likely typo of the address. */
export function ApplicantState({ view }: { view: HelpdeskView }) {
  const { subject, limitedUntil, typo } = view;
  const hint = typoSentence(typo);
  return (
    <>
      <Facts
        facts={[
          { name: "登録の状態", value: stateOf(subject) },
          ...employerFacts(subject),
          { name: "ログイン", value: loginOf(view) },
          ...(limitedUntil.network
            ? [
                {
                  name: "ネットワーク",
                  value: `同じネットワークで、多くのログインIDの失敗が続いたため、はじめての端末からは${longMoment(limitedUntil.network)}までログインできません`,
                },
              ]
            : []),
          {
            name: "メールの申請",
            value: limitedUntil.mails
              ? `回数の上限のため、${longMoment(limitedUntil.mails)}まで送れません`
              : "できます",
          },
          ...personal(subject),
        ]}
      />
      {hint && <Banner look="warning" title={`${hint}。`} />}
    </>
  );
}

function stateOf(subject: HelpdeskView["subject"]): string {
  if (subject.state === "registered") {
    return subject.suspendedAt ? `登録済（${longMoment(subject.suspendedAt)}から停止中）` : "登録済";
  }
  if (subject.state === "unknown") {
    if (subject.employer) return "求職者としては、未登録です。";
    return "未登録。求職者登録か事業者登録を申請していただいてください。";
  }
  return subject.linkOpen
    ? "申請中。登録メールのURLから手続きしていただくと、登録が終わります。"
    : "申請中。登録メールのURLの期限（24時間）が切れています。送り直すと、また手続きできます。";
}

function loginOf({ subject, limitedUntil }: HelpdeskView): string {
  if (limitedUntil.logins) {
    return `失敗が続いたため、${longMoment(limitedUntil.logins)}まで制限されています（前にログインしたことのある端末や、ほかのネットワークからは、ログインできることもあります）`;
  }
  if (subject.state !== "registered") {
    const { employer } = subject;
    if (employer?.state !== "registered") return "登録が終わるまでできません";
    return employer.suspendedAt
      ? "担当者を停止中のためできません"
      : "事業者としてできます（制限されていません）";
  }
  return subject.suspendedAt ? "停止中のためできません" : "できます（制限されていません）";
}

function employerFacts({ employer }: HelpdeskView["subject"]) {
  if (!employer) return [];
  const name = "事業者としての登録";
  if (employer.state === "pending") {
    const link = employer.linkOpen ? "メールのURLから手続きできます" : "メールのURLの期限が切れています";
    const value = employer.invitedTo
      ? `「${employer.invitedTo}」から招待中。${link}。送り直すときは、招待した担当者に、もう一度招待していただいてください。`
      : `事業者登録を申請中。${link}。`;
    return [{ name, value }];
  }
  const { employerName, employerId, submission, suspendedAt, lastLoginAt } = employer;
  const approval = employerId || !submission ? "" : `（申請は${employerSubmissionStateLabels[submission]}）`;
  const stopped = suspendedAt ? `。${longMoment(suspendedAt)}から停止中` : "";
  return [
    { name, value: `「${employerName}」の担当者${approval}${stopped}` },
    { name: "担当者の最後のログイン", value: lastLoginAt ? longMoment(lastLoginAt) : "まだありません" },
  ];
}

function personal(subject: HelpdeskView["subject"]) {
  if (subject.state !== "registered") return [];
  const { attribute, createdAt, lastLoginAt, wantsMail, wantsMailChosenAt, mailTrouble } = subject;
  const chosen = longDate(japanDate(wantsMailChosenAt));
  return [
    { name: "属性", value: attributeLabels[attribute] },
    { name: "登録日", value: longDate(japanDate(createdAt)) },
    { name: "最後のログイン", value: lastLoginAt ? longMoment(lastLoginAt) : "まだありません" },
    { name: "配信希望", value: `${mailWishes[wantsMail ? "yes" : "no"]}（${chosen}に選択）` },
    ...(mailTrouble ? [{ name: "お知らせメール", value: mailTroubleSentence(mailTrouble) }] : []),
  ];
}
