import type { Tx } from "@/lib/db/client";
import { photoRows } from "./rows";

/** Deletes what nobody could submit any more, when the last account of a 事業者 goes. The public photos stay, with the 事業者. */
export async function dropProposedPhotos(tx: Tx, employerId: string, now: Date): Promise<void> {
  const row = await photoRows.lock(tx, employerId);
  if (!row?.proposed) return;
  const settled = { proposed: null, state: "approved", reason: null, submittedAt: null } as const;
  await photoRows.change(tx, undefined, row, settled, "update", now);
}
