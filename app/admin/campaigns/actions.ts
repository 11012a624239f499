"use server";

import { redirect } from "next/navigation";
import { adminAction, staffAction } from "@/lib/auth/gate";
import { cancelCampaign } from "@/lib/campaigns/cancel";
import { confirmCampaign } from "@/lib/campaigns/confirm";
import { deleteDraft } from "@/lib/campaigns/delete-draft";
import { handOver } from "@/lib/campaigns/hand-over";
import { campaignAudienceLabels, campaignLabels, campaignStateLabels } from "@/lib/campaigns/labels";
import { resumeCampaign } from "@/lib/campaigns/resume";
import type { CampaignRow } from "@/lib/campaigns/row";
import { campaignIdInput, campaignInput, campaignVersionInput, confirmInput } from "@/lib/campaigns/schema";
import { sendBack } from "@/lib/campaigns/send-back";
import { sendTest } from "@/lib/campaigns/send-test";
import { stopCampaign } from "@/lib/campaigns/stop";
import { writeCampaign } from "@/lib/campaigns/write";
import { env } from "@/lib/env";
import { Preview, refuse, refuseConflict } from "@/lib/form/state";
import { markdownToHtml } from "@/lib/text/markdown";
import { bodyMissing, changedMeanwhile, foreignSentence, unknownCampaign } from "./sentences";

export const writeCampaignAction = staffAction(campaignInput, async (staff, input) => {
  if (input.deed === "preview") return new Preview(markdownToHtml(input.body || "（本文はまだありません）"));
  const answer = await writeCampaign(staff, input, new Date());
  if (answer === "unknown") return refuse(unknownCampaign);
  if (answer === "no-body") return refuse({ body: bodyMissing });
  if (answer === "no-notice")
    return refuse({ noticeId: "このお知らせは見つかりません。選びなおしてください" });
  if (answer === "confirmed") {
    return refuse("このメールは、すでに配信が決まっています。直すときは、先に配信を取り消してください");
  }
  if ("foreign" in answer) return refuse({ body: foreignSentence(answer.foreign, env().APP_URL) });
  if ("conflict" in answer) return refuseConflict(theirs(answer.conflict), answer.conflict.version);
  redirect(`/admin/campaigns/${input.id}${input.deed === "confirm" ? "/confirm" : "?done=saved"}`);
});

export const deleteDraftAction = staffAction(campaignIdInput, async (staff, { id }) => {
  const answer = await deleteDraft(staff, id, new Date());
  if (answer === "no-draft")
    return refuse("下書きではないので、削除できません。画面を読み込みなおしてください");
  // Of two presses the second finds nothing left.
  redirect("/admin/campaigns?done=deleted");
});

export const sendTestAction = staffAction(campaignIdInput, async (staff, { id }) => {
  const answer = await sendTest(staff, id, new Date());
  if (answer === "unknown") return refuse(unknownCampaign);
  if (answer === "no-body") return refuse(bodyMissing);
  redirect(`/admin/campaigns/${id}/confirm?done=test`);
});

export const handOverAction = staffAction(campaignVersionInput, async (staff, input) => {
  const answer = await handOver(staff, input, new Date());
  if (answer === "unknown") return refuse(unknownCampaign);
  if (answer === "no-body") return refuse(bodyMissing);
  if (answer === "changed") return refuse(changedMeanwhile);
  redirect(`/admin/campaigns/${input.id}?done=handed`);
});

export const sendBackAction = adminAction(campaignVersionInput, async (admin, input) => {
  const answer = await sendBack(admin, input, new Date());
  if (answer === "unknown") return refuse(unknownCampaign);
  if (answer === "changed") return refuse(changedMeanwhile);
  redirect(`/admin/campaigns/${input.id}?done=sent-back`);
});

export const confirmCampaignAction = adminAction(confirmInput, async (admin, input) => {
  const answer = await confirmCampaign(admin, input, new Date());
  if (typeof answer === "string") return refuse(notConfirmed[answer]);
  redirect(`/admin/campaigns/${input.id}?done=confirmed`);
});

const notConfirmed = {
  unknown: unknownCampaign,
  changed: changedMeanwhile,
  "no-body": bodyMissing,
  nobody: "配信対象の方が一人もいません。配信対象を変えるか、登録を待ってください",
  past: { sendsAt: "配信日時が過ぎています。これからの日時を入力するか、「すぐに配信する」を選んでください" },
  "too-late": { sendsAt: "配信日時が1年より先です。年を確かめてください" },
  "notice-later": {
    sendsAt:
      "配信の時に、お知らせがまだ公開されていません。お知らせの公開日時より後の日時を入力するか、お知らせを先に公開してください",
  },
} as const;

export const cancelCampaignAction = adminAction(campaignIdInput, async (admin, { id }) => {
  const answer = await cancelCampaign(admin, id, new Date());
  if (answer === "unknown") return refuse(unknownCampaign);
  if (answer === "started") {
    return refuse("配信は、もう始まっています。止めるときは「中止する」を押してください");
  }
  redirect(`/admin/campaigns/${id}?done=cancelled`);
});

export const stopCampaignAction = adminAction(campaignIdInput, async (admin, { id }) => {
  const answer = await stopCampaign(admin, id, new Date());
  if (answer !== "stopped") return refuse(notRunning[answer]);
  redirect(`/admin/campaigns/${id}?done=stopped`);
});

export const resumeCampaignAction = adminAction(campaignIdInput, async (admin, { id }) => {
  const answer = await resumeCampaign(admin, id, new Date());
  if (answer !== "resumed") return refuse(notRunning[answer]);
  redirect(`/admin/campaigns/${id}?done=resumed`);
});

const notRunning = {
  unknown: unknownCampaign,
  ended: "配信は、もう終わっています。画面を読み込みなおして確かめてください",
  "not-begun": changedMeanwhile,
} as const;

function theirs(row: CampaignRow) {
  return [
    { label: "状態", text: campaignStateLabels[row.state] },
    { label: campaignLabels.subject, text: row.subject },
    { label: campaignLabels.body, text: row.body },
    { label: campaignLabels.audience, text: campaignAudienceLabels[row.audience] },
  ];
}
