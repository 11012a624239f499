"use server";

import { redirect } from "next/navigation";
import { adminAction, staffAction } from "@/lib/auth/gate";
import { cancelCampaign } from "@/lib/campaigns/cancel";
import { confirmCampaign } from "@/lib/campaigns/confirm";
import { deleteDraft } from "@/lib/campaigns/delete-draft";
import { handOver } from "@/lib/campaigns/hand-over";
import { campaignAudienceLabels, campaignLabels, campaignStateLabels } from "@/lib/campaigns/labels";
import { resumeCampaign } from "@/lib/campaigns/resume";
import { returnCampaign } from "@/lib/campaigns/return";
import type { CampaignRow } from "@/lib/campaigns/rows";
import { saveCampaign } from "@/lib/campaigns/save";
import { campaignIdInput, campaignInput, campaignVersionInput, confirmInput } from "@/lib/campaigns/schema";
import { sendTest } from "@/lib/campaigns/send-test";
import {
  cancelSentences,
  confirmSentences,
  deleteDraftSentences,
  foreignLinksSentence,
  handOverSentences,
  returnSentences,
  runningSentences,
  saveSentences,
  sendTestSentences,
} from "@/lib/campaigns/sentences";
import { stopCampaign } from "@/lib/campaigns/stop";
import { env } from "@/lib/env";
import { Preview, refuse, refuseConflict } from "@/lib/form/state";
import { markdownToHtml } from "@/lib/text/markdown";
import { provenAdminAction } from "../proven-admin-action";

export const saveCampaignAction = staffAction(campaignInput, async (staff, input) => {
  if (input.intent === "preview")
    return new Preview(markdownToHtml(input.body || "（本文はまだありません）"));
  const answer = await saveCampaign(staff, input, new Date());
  switch (answer.outcome) {
    case "saved":
      return redirect(
        `/admin/campaigns/${input.id}${input.intent === "confirm" ? "/confirm" : "?done=saved"}`,
      );
    case "conflict":
      return refuseConflict(savedFields(answer.current), answer.current.version);
    case "foreign-links":
      return refuse({ body: foreignLinksSentence(answer.links, env().APP_URL) });
    default:
      return refuse(saveSentences[answer.outcome]);
  }
});

export const deleteDraftAction = staffAction(campaignIdInput, async (staff, { id }) => {
  const outcome = await deleteDraft(staff, id, new Date());
  if (outcome === "no-draft") return refuse(deleteDraftSentences[outcome]);
  // "unknown" means a repeated press: the draft is deleted already.
  redirect("/admin/campaigns?done=deleted");
});

export const sendTestAction = staffAction(campaignIdInput, async (staff, { id }) => {
  const outcome = await sendTest(staff, id, new Date());
  if (outcome !== "sent") return refuse(sendTestSentences[outcome]);
  redirect(`/admin/campaigns/${id}/confirm?done=test`);
});

export const handOverAction = staffAction(campaignVersionInput, async (staff, input) => {
  const { outcome } = await handOver(staff, input, new Date());
  if (outcome !== "done") return refuse(handOverSentences[outcome]);
  redirect(`/admin/campaigns/${input.id}?done=handed`);
});

export const returnCampaignAction = adminAction(campaignVersionInput, async (admin, input) => {
  const { outcome } = await returnCampaign(admin, input, new Date());
  if (outcome !== "done") return refuse(returnSentences[outcome]);
  redirect(`/admin/campaigns/${input.id}?done=returned`);
});

export const confirmCampaignAction = provenAdminAction(confirmInput, async (admin, input) => {
  const { outcome } = await confirmCampaign(admin, input, new Date());
  if (outcome !== "done") return refuse(confirmSentences[outcome]);
  redirect(`/admin/campaigns/${input.id}?done=confirmed`);
});

export const cancelCampaignAction = adminAction(campaignIdInput, async (admin, { id }) => {
  const outcome = await cancelCampaign(admin, id, new Date());
  if (outcome !== "cancelled") return refuse(cancelSentences[outcome]);
  redirect(`/admin/campaigns/${id}?done=cancelled`);
});

export const stopCampaignAction = adminAction(campaignIdInput, async (admin, { id }) => {
  const outcome = await stopCampaign(admin, id, new Date());
  if (outcome !== "stopped") return refuse(runningSentences[outcome]);
  redirect(`/admin/campaigns/${id}?done=stopped`);
});

export const resumeCampaignAction = provenAdminAction(campaignIdInput, async (admin, { id }) => {
  const outcome = await resumeCampaign(admin, id, new Date());
  if (outcome !== "resumed") return refuse(runningSentences[outcome]);
  redirect(`/admin/campaigns/${id}?done=resumed`);
});

/** The saved fields with their labels, and the state, to show a conflict. */
function savedFields(row: CampaignRow) {
  return [
    { label: "状態", text: campaignStateLabels[row.state] },
    { label: campaignLabels.subject, text: row.subject },
    { label: campaignLabels.body, text: row.body },
    { label: campaignLabels.audience, text: campaignAudienceLabels[row.audience] },
  ];
}
