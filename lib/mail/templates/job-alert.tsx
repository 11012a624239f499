import { alertMailKind, questionMailKind } from "./alert-kind";
import { type Letter, letter, type Part } from "./letter";

/** A posting: its title, and lines of what decides about it. */
export type NamedJob = { title: string; lines: string[]; url: string };

type Alert = {
  /** In one line. */
  criteria: string;
  jobs: NamedJob[];
  /** The search itself, when the mail cannot name all that is new. */
  moreUrl: string | undefined;
  stopUrl: string;
};

/** 新着のお知らせ: what alerts have found. `total` may be more than the mail names. */
export function alertMail(mail: {
  to: string;
  total: number;
  alerts: Alert[];
  stopAllUrl: string;
}): Promise<Letter> {
  const named = mail.alerts.reduce((sum, { jobs }) => sum + jobs.length, 0);
  const count = mail.total > named ? `${named}件以上` : `${named}件`;
  return letter({ kind: alertMailKind, to: mail.to, subject: `新しい求人が${count}あります` }, [
    [
      `ご登録の条件に合う新しい求人が、${count}公開されました。`,
      "条件に合うかどうかだけで選んでいます。掲載が終わることがありますので、お早めにご覧ください。",
    ],
    ...mail.alerts.flatMap(partsOf),
    {
      heading: "◆お知らせをすべて止める",
      lines: ["下記URLを開いて、ボタンを1回押してください。ログインは必要ありません。"],
      url: mail.stopAllUrl,
    },
  ]);
}

/** Asks after a year whether alerts are still wanted. `criteria`: one line for each alert. */
export function alertQuestionMail(mail: {
  to: string;
  criteria: string[];
  endsOn: string;
  keepUrl: string;
}): Promise<Letter> {
  return letter({ kind: questionMailKind, to: mail.to, subject: "新着のお知らせを続けますか" }, [
    [
      "新着のお知らせをご登録いただいてから、または前にお答えいただいてから、1年がたちました。",
      "いまも必要かどうか、お知らせください。",
      ...mail.criteria.map((line) => `・${line}`),
    ],
    { heading: "◆これからも受け取る場合は、下記URLを開いて、ボタンを押してください。", url: mail.keepUrl },
    [
      `お手続きがない場合は、${mail.endsOn}以降にお知らせを止めます。`,
      "止まったあとも、いつでも登録しなおせます。",
    ],
  ]);
}

function partsOf({ criteria, jobs, moreUrl, stopUrl }: Alert): Part[] {
  return [
    { heading: `■条件　${criteria}` },
    ...jobs.map(({ title, lines, url }) => ({ heading: `・${title}`, lines, url })),
    ...(moreUrl ? [{ heading: "◇ほかの新しい求人を見る", url: moreUrl }] : []),
    { heading: "◇この条件のお知らせを止める", url: stopUrl },
  ];
}
