import { z } from "zod";
import { line, optionalMoment, optionalText, rowId, version } from "@/lib/form/fields";
import { campaignLabels } from "./labels";

/** メール配信. A draft needs a 件名 only; the 確認画面 asks for the 本文. */
const campaignFields = z.object({
  subject: line(campaignLabels.subject, 100),
  body: optionalText(campaignLabels.body, 20_000),
  audience: z.enum(["everyone", "general", "student"], "配信対象を選んでください"),
  noticeId: z
    .union([z.literal(""), z.uuid()], "お知らせを選びなおしてください")
    .optional()
    .transform((id) => id || null),
});

export const campaignInput = campaignFields.extend({
  /** The page of the form chooses the id, so that two presses make one メール. Version 0 means that there is no row yet. */
  id: rowId,
  version,
  /** Which button was pressed. */
  intent: z.enum(["save", "preview", "confirm"], "ボタンをもう一度押してください").default("save"),
});

export const campaignIdInput = z.object({ id: rowId });

/** For a press that counts only for the version that the page showed. */
export const campaignVersionInput = z.object({ id: rowId, version });

export const confirmInput = campaignVersionInput
  .extend({
    when: z.enum(["now", "later"], "いつ配信するかを選んでください"),
    sendsAt: optionalMoment(campaignLabels.sendsAt),
  })
  .refine(({ when, sendsAt }) => when === "now" || sendsAt, {
    path: ["sendsAt"],
    message: "配信日時を入力してください",
  });

export type CampaignFields = z.output<typeof campaignFields>;
export type CampaignInput = z.output<typeof campaignInput>;
export type CampaignVersion = z.output<typeof campaignVersionInput>;
export type ConfirmInput = z.output<typeof confirmInput>;
