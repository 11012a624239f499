import { campaignStateLabels } from "@/lib/campaigns/labels";
import type { CampaignFilter, CampaignOrder } from "@/lib/campaigns/list";
import { deskList, keyOf, words } from "../list-query";

export const campaignList = deskList<CampaignFilter, CampaignOrder>(
  "/admin/campaigns",
  { changed: "最後の変更順", sends: "配信日時順", subject: "件名順" },
  { words, state: keyOf(campaignStateLabels) },
);
