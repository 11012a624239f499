import { and, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";

/** Deletes the mails of these links for which no call has been made: what they say is not true any more. */
export async function dropUnsent(tx: Tx, links: { mailId: string | null }[]): Promise<void> {
  const ids = links.flatMap(({ mailId }) => mailId ?? []);
  if (ids.length === 0) return;
  await tx.delete(mails).where(and(inArray(mails.id, ids), isNull(mails.firstAttemptAt)));
}
