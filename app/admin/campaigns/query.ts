import { campaignStateLabels } from "@/lib/campaigns/labels";
import type { CampaignFilter, CampaignOrder } from "@/lib/campaigns/list";
import { laterPage } from "@/lib/text/page-number";

export type CampaignQuery = { filter: CampaignFilter; order: CampaignOrder; page: number };
type Params = Record<string, string | string[] | undefined>;

/** What the list's URL asks for; whatever is not understood asks for nothing. */
export function readCampaignQuery(params: Params): CampaignQuery {
  const one = (name: string) => [params[name]].flat()[0]?.trim() ?? "";
  const words = one("q").toWellFormed().replaceAll("\0", "").slice(0, 200);
  const state = keyIn(campaignStateLabels, one("state"));
  return {
    filter: { ...(words && { words }), ...(state && { state }) },
    order: keyIn({ sends: 1, subject: 1 }, one("sort")) ?? "changed",
    page: laterPage(one("page")) ?? 1,
  };
}

export function campaignsHref({ filter: { words, state }, order, page }: CampaignQuery): string {
  const params = new URLSearchParams({
    ...(words && { q: words }),
    ...(state && { state }),
    ...(order !== "changed" && { sort: order }),
    ...(page > 1 && { page: String(page) }),
  });
  return params.size > 0 ? `/admin/campaigns?${params}` : "/admin/campaigns";
}

function keyIn<T extends object>(labels: T, text: string): keyof T | undefined {
  return Object.hasOwn(labels, text) ? (text as keyof T) : undefined;
}
