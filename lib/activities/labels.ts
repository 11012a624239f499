import type * as values from "@/lib/db/schema/activities";

export type ActivityKind = (typeof values.activityKinds)[number];
export type ActivityWay = (typeof values.activityWays)[number];
export type ActivityResult = (typeof values.activityResults)[number];

export const activityKindLabels: Record<ActivityKind, string> = {
  called: "電話した",
  applied: "応募した",
  interview: "面接",
  event: "面接会・相談会に参加",
  hired: "就職が決まった",
};

export const activityWayLabels: Record<ActivityWay, string> = {
  phone: "電話",
  post: "郵送",
  email: "メール",
  web: "ウェブ",
  hello_work: "ハローワークの紹介",
  counter: "窓口・会場",
  other: "その他",
};

export const activityResultLabels: Record<ActivityResult, string> = {
  pending: "結果待ち",
  accepted: "採用",
  rejected: "不採用",
  declined: "辞退",
  other: "その他",
};

/** The fields, as the form, the list and the print call them. */
export const activityLabels = {
  kind: "したこと",
  doneOn: "した日",
  eventName: "催しの名前",
  organiser: "主催",
  venue: "会場",
  employerName: "事業者名",
  phone: "電話番号",
  jobTitle: "求人名",
  jobNumber: "このサイトの求人番号",
  helloWorkNumber: "ハローワークの求人番号",
  way: "方法",
  result: "結果",
  note: "メモ",
} as const;

type Named = { kind: ActivityKind; eventName: string; jobTitle: string; employerName: string };

/** What a list calls an entry. */
export function activityName({ kind, eventName, jobTitle, employerName }: Named): string {
  return eventName || jobTitle || employerName || activityKindLabels[kind];
}
