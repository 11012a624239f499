import type { campaignStates, skipReasons } from "@/lib/db/schema/campaigns";
import type { Audience } from "./audience";

/** 配信対象. Applicants who do not want the city's mails are never among them. */
export const campaignAudienceLabels: Record<Audience, string> = {
  everyone: "全員",
  general: "一般",
  student: "学生",
};

/** The names of the fields: in the form, in its refusals, and in a conflict. */
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

/** Why a recipient was skipped, as of the moment when the mail left. */
export const skipReasonLabels: Record<(typeof skipReasons)[number], string> = {
  left: "アカウントを削除した",
  suspended: "利用を停止している",
  "opted-out": "配信を希望しないに変えた",
  "other-attribute": "属性が変わった",
  unreachable: "メールが届かないアドレス",
};
