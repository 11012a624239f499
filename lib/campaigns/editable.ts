import type { CampaignRow } from "./rows";

/** True until an admin confirms the メール: until then its text may change. */
export function isEditable({ state }: Pick<CampaignRow, "state">): boolean {
  return state === "draft" || state === "handed";
}
