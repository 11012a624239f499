import { Banner } from "@/components/ui/banner";
import { Facts } from "@/components/ui/facts";
import { attributeLabels } from "@/lib/applicants/labels";
import type { CallerView } from "@/lib/callers/look";
import { mailTroubleSentence, slipSentence } from "@/lib/callers/sentences";
import { longDate, longMoment } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";
import { mailWishes } from "../labels";

/** 未登録, 申請中 or 登録済, whether something is limited, and what to say to that. */
export function CallerState({ view }: { view: CallerView }) {
  const { caller, limitedUntil, slip } = view;
  const hint = slipSentence(slip);
  return (
    <>
      <Facts
        facts={[
          { name: "登録の状態", value: stateOf(caller) },
          { name: "ログイン", value: loginOf(view) },
          {
            name: "メールの申請",
            value: limitedUntil.mails
              ? `回数の上限のため、${longMoment(limitedUntil.mails)}まで送れません`
              : "できます",
          },
          ...personal(caller),
        ]}
      />
      {hint && <Banner look="warning" title={`${hint}。`} />}
    </>
  );
}

function stateOf(caller: CallerView["caller"]): string {
  if (caller.state === "registered") {
    return caller.suspendedAt ? `登録済（${longMoment(caller.suspendedAt)}から停止中）` : "登録済";
  }
  if (caller.state === "unknown") {
    return "未登録。求職者登録を申請していただいてください。";
  }
  return caller.linkOpen
    ? "申請中。登録メールのURLから手続きしていただくと、登録が終わります。"
    : "申請中。登録メールのURLの期限（24時間）が切れています。送り直すと、また手続きできます。";
}

function loginOf({ caller, limitedUntil }: CallerView): string {
  if (limitedUntil.logins) {
    return `失敗が続いたため、${longMoment(limitedUntil.logins)}まで制限されています（ネットワークによっては、ログインできることもあります）`;
  }
  if (caller.state !== "registered") return "登録が終わるまでできません";
  return caller.suspendedAt ? "停止中のためできません" : "できます（制限されていません）";
}

function personal(caller: CallerView["caller"]) {
  if (caller.state !== "registered") return [];
  const { attribute, createdAt, lastLoginAt, wantsMail, wantsMailChosenAt, mailTrouble } = caller;
  const chosen = longDate(japanDate(wantsMailChosenAt));
  return [
    { name: "属性", value: attributeLabels[attribute] },
    { name: "登録日", value: longDate(japanDate(createdAt)) },
    { name: "最後のログイン", value: lastLoginAt ? longMoment(lastLoginAt) : "まだありません" },
    { name: "配信希望", value: `${mailWishes[wantsMail ? "yes" : "no"]}（${chosen}に選択）` },
    ...(mailTrouble ? [{ name: "お知らせメール", value: mailTroubleSentence(mailTrouble) }] : []),
  ];
}
