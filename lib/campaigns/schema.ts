import { z } from "zod";
import { line, optionalMoment, optionalText, rowId, version } from "@/lib/form/fields";
import { campaignLabels } from "./labels";

/** メール配信. A draft needs a 件名 only; the 確認画面 needs the 本文 too. */
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
  /** The page of the form chooses it, so that repeated presses make one メール (idempotency key). Version 0: there is no row yet. */
  id: rowId,
  version,
  /** The button that was pressed. The check in the browser runs without it. */
  intent: z.enum(["save", "preview", "confirm"], "ボタンをもう一度押してください").default("save"),
});

export const campaignIdInput = z.object({ id: rowId });

/** A メール in the version that the page showed. */
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

export type CampaignInput = z.output<typeof campaignInput>;
export type ConfirmInput = z.output<typeof confirmInput>;
