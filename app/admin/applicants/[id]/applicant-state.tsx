import { Banner } from "@/components/ui/banner";
import { Facts } from "@/components/ui/facts";
import { attributeLabels } from "@/lib/applicants/labels";
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
    return "未登録。求職者登録を申請していただいてください。";
  }
  return subject.linkOpen
    ? "申請中。登録メールのURLから手続きしていただくと、登録が終わります。"
    : "申請中。登録メールのURLの期限（24時間）が切れています。送り直すと、また手続きできます。";
}

function loginOf({ subject, limitedUntil }: HelpdeskView): string {
  if (limitedUntil.logins) {
    return `失敗が続いたため、${longMoment(limitedUntil.logins)}まで制限されています（前にログインしたことのある端末や、ほかのネットワークからは、ログインできることもあります）`;
  }
  if (subject.state !== "registered") return "登録が終わるまでできません";
  return subject.suspendedAt ? "停止中のためできません" : "できます（制限されていません）";
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
