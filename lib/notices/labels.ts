import type { audiences, publicationStates } from "@/lib/db/schema/publication";
import { japanDate } from "@/lib/time/japan-day";

type Audience = (typeof audiences)[number];

/** 対象 of a お知らせ. */
export const noticeAudienceLabels: Record<Audience, string> = {
  everyone: "全員",
  general: "一般",
  student: "学生",
};

/** The labels of the fields in the form, in its error messages and in conflicts. */
export const noticeLabels = {
  title: "タイトル",
  body: "本文",
  audience: "対象",
  eventStartsAt: "開催日時（開始）",
  eventEndsAt: "開催日時（終了）",
  venue: "会場",
  howToJoin: "申込方法",
  publishedAt: "公開日時",
  endsOn: "掲載終了",
} as const;

export const noticeStateLabels = {
  draft: "下書き",
  scheduled: "公開予定",
  shown: "公開中",
  ended: "掲載終了",
  withdrawn: "取り下げ",
} as const;

export type NoticeState = keyof typeof noticeStateLabels;

type Facts = {
  state: (typeof publicationStates)[number];
  publishedAt: Date | null;
  endsOn: string | null;
};

/** The state of a お知らせ now. It begins and ends by the clock, without a change of its row. */
export function noticeState({ state, publishedAt, endsOn }: Facts, now: Date): NoticeState {
  if (state !== "published") return state;
  if (publishedAt && publishedAt > now) return "scheduled";
  return endsOn !== null && endsOn < japanDate(now) ? "ended" : "shown";
}
