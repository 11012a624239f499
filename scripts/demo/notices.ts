import type { audiences } from "@/lib/db/schema/publication";

export type DemoNotice = {
  key: string;
  title: string;
  audience: (typeof audiences)[number];
  /** Days since the publication, and days until the last day (none: it has no last day). */
  published: number;
  ends?: number;
  draft?: true;
  /** `day`: days from today; `from` and `to`: times of that day. */
  event?: { day: number; from: string; to: string; venue: string; howToJoin: string };
  /** Markdown. `{+14}` stands for the date in that many days. */
  body: string;
};

export const notices: DemoNotice[] = [
  {
    key: "joint-interview",
    title: "合同企業面接会を開催します（見本）",
    audience: "everyone",
    published: 1,
    ends: 24,
    event: {
      day: 24,
      from: "13:00",
      to: "16:00",
      venue: "見本文化センター 大ホール",
      howToJoin: "申し込みは要りません。直接会場へお越しください。",
    },
    body: `市内の事業者15社が参加する合同企業面接会を開催します。1日に何社でも面接を受けられます。

## 日時と会場

| 項目 | 内容 |
| --- | --- |
| 日時 | {+24} 13時から16時まで（受付は12時30分から） |
| 会場 | 見本文化センター 大ホール |
| 対象 | お仕事をさがしている人、来春卒業予定の学生 |
| 参加費 | 無料 |

## 持ち物

- 履歴書（写真付き）を、面接を受けたい事業者の数だけ
- 筆記用具

## 申し込み

申し込みは要りません。直接会場へお越しください。手話通訳や車いすの席を希望する人は、3日前までにお知らせください。

*このお知らせは見本です。実際の催しではありません。*`,
  },
  {
    key: "system-maintenance",
    title: "システム点検のため、サイトを一時休止します（見本）",
    audience: "everyone",
    published: 2,
    ends: 9,
    body: `システムの点検のため、次の時間はこのサイトをご利用いただけません。

**{+8} 22時から翌日5時まで**

点検の時間は前後することがあります。ご不便をおかけしますが、ご理解をお願いします。`,
  },
  {
    key: "training-it",
    title: "職業訓練「Webデザイン科」受講生を募集します（見本）",
    audience: "general",
    published: 4,
    ends: 20,
    body: `再就職をめざす人のための、4か月の職業訓練です。受講料は無料です（教科書代は自己負担）。

- 訓練期間：{+40}から4か月
- 時間：月曜から金曜の9時30分から15時30分
- 定員：15名（応募が多いときは面接で選考します）
- 申し込みの締切：{+20}

### 対象

ハローワークに求職の申し込みをしている人。パソコンで文字の入力ができる人。

### 申し込みの方法

1. ハローワークの窓口で相談する
2. 受講の申込書を書く
3. 選考会に参加する`,
  },
  {
    key: "student-seminar",
    title: "学生のための企業見学バスツアー（見本）",
    audience: "student",
    published: 6,
    ends: 33,
    event: {
      day: 33,
      from: "09:00",
      to: "16:00",
      venue: "いわき駅前集合",
      howToJoin: "電話で、学校名と参加する人数をお知らせください（先着順）。",
    },
    body: `貸切バスで市内の工場、病院、IT企業の3か所をまわり、先輩の話を聞きます。

- 日時：{+33} 9時から16時まで
- 集合：いわき駅前（くわしい場所は、申し込んだ人にお知らせします）
- 対象：高校生、高専生、専門学校生、短大生、大学生
- 定員：30名（先着順）
- 参加費：無料（昼食をお持ちください）

保護者の人の参加もできます。`,
  },
  {
    key: "consultation",
    title: "就職の個別相談会（予約制・オンラインも可）のご案内（見本）",
    audience: "everyone",
    published: 9,
    body: `キャリアコンサルタントが、履歴書の書き方、面接の練習、仕事の選び方の相談を受けます。秘密は守ります。

- 毎週水曜 10時から16時まで（1人50分）
- 会場またはビデオ通話
- 無料

働くことに不安がある人、しばらく仕事から離れていた人も、ひとりで悩まずにご相談ください。`,
  },
  {
    key: "u-turn",
    title: "移住して就職する人への支援金の受付が始まりました（見本）",
    audience: "general",
    published: 15,
    body: `市外から移住し、市内の登録事業者に就職した人に支援金をお渡しします。

### おもな条件

- 移住の前の10年のうち、通算5年以上、市外に住んでいたこと
- 就職から3か月がすぎ、1年以内に申請すること
- 5年以上続けて住む考えがあること

> 条件はほかにもあります。就職先を決める前に、担当の窓口でお確かめください。`,
  },
  {
    key: "care-seminar",
    title: "介護の仕事 はじめて講座（見本）",
    audience: "everyone",
    published: 18,
    ends: 11,
    body: `介護の仕事に関心のある人のための、2日間の講座です。資格や経験は要りません。

- 1日目：{+10} 介護の基本、車いすの体験
- 2日目：{+11} 施設の見学、職員との座談会

動きやすい服装でお越しください。託児（1歳から未就学まで）があります。`,
  },
  {
    key: "year-end",
    title: "年末年始の窓口の休止のお知らせ（見本）",
    audience: "everyone",
    published: 21,
    ends: 60,
    body: `12月29日から1月3日まで、電話と窓口の受付を休みます。

サイトの求人情報は、休みの間もご覧いただけます。お問い合わせへの返信は、1月4日から順に行います。`,
  },
  {
    key: "phishing",
    title: "市の名前をかたる不審なメールにご注意ください（見本）",
    audience: "everyone",
    published: 29,
    body: `求人の紹介をよそおい、口座番号や暗証番号をたずねるメールが確認されています。

このサイトが、**口座番号や暗証番号をメールでたずねることはありません**。不審なメールのリンクは開かず、削除してください。

- 警察の相談専用電話：#9110`,
  },
  {
    key: "last-fair",
    title: "秋の合同企業面接会は終了しました（見本）",
    audience: "everyone",
    published: 50,
    ends: -5,
    body: "ご参加ありがとうございました。",
  },
  {
    key: "draft-fair",
    title: "春の合同企業面接会（準備中）",
    audience: "everyone",
    published: 0,
    draft: true,
    body: "参加する事業者を調整しています。",
  },
];
