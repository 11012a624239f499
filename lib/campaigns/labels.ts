import type { campaignStates, skipReasons } from "@/lib/db/schema/campaigns";
import type { Audience } from "./audience";

/** 配信対象, of applicants who want the mails of the city. */
export const campaignAudienceLabels: Record<Audience, string> = {
  everyone: "全員",
  general: "一般",
  student: "学生",
};

/** The labels of the fields in the form, in its error messages and in conflicts. */
export const campaignLabels = {
  subject: "件名",
  body: "本文",
  audience: "配信対象",
  noticeId: "お知らせ",
  sendsAt: "配信日時",
} as const;

export type CampaignState = (typeof campaignStates)[number];

export const campaignStateLabels: Record<CampaignState, string> = {
  draft: "下書き",
  handed: "配信の依頼中",
  scheduled: "配信予定",
  sending: "配信中",
  stopped: "中止",
  done: "配信済み",
};

/** Why a recipient was skipped when the mail was sent. */
export const skipReasonLabels: Record<(typeof skipReasons)[number], string> = {
  left: "アカウントを削除した",
  suspended: "利用を停止している",
  "opted-out": "配信を希望しないに変えた",
  "other-attribute": "属性が変わった",
  unreachable: "メールが届かないアドレス",
};
