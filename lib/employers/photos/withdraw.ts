import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { lockPhotos, writeLists } from "./edit";

/** conflict: they were changed or decided on since the page showed them. */
export type WithdrawOutcome = "withdrawn" | "unknown" | "conflict";

/** 変更を取り下げる: what waits or was returned is deleted, and the public photos are all there is. */
export async function withdrawPhotos(
  user: ApprovedEmployerUser,
  version: number,
  now: Date,
): Promise<WithdrawOutcome> {
  return getDb().transaction(async (tx) => {
    const row = await lockPhotos(tx, user, user.employerId, now);
    if (!row) return "unknown";
    if (row.proposed === null && row.version === version + 1) return "withdrawn";
    if (row.proposed === null || row.version !== version) return "conflict";
    await writeLists(tx, user, row, { lists: { shown: row.shown, proposed: null } }, now);
    return "withdrawn";
  });
}
