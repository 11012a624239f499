import { campaignStateLabels } from "@/lib/campaigns/labels";
import type { CampaignFilter, CampaignOrder } from "@/lib/campaigns/list";
import { choice, defineList, words } from "../list-query";

export const campaignList = defineList<CampaignFilter, CampaignOrder>(
  "/admin/campaigns",
  { changed: "最後の変更順", sends: "配信日時順", subject: "件名順" },
  { words: words("件名・本文のことば"), state: choice("状態", campaignStateLabels) },
);
