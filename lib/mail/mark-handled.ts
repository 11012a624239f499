import { and, eq, inArray } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";
import { mailKindLabels } from "./labels";

/** unknown: there is no such mail, or it is not one that failed. */
export type MarkHandledOutcome = "handled" | "unknown";

/** 対応済み: staff have dealt with a mail that failed or whose outcome is unknown (要確認). Nothing is sent. */
export async function markMailHandled(staff: Staff, id: string, now: Date): Promise<MarkHandledOutcome> {
  return getDb().transaction(async (tx) => {
    const [before] = await tx
      .select({ kind: mails.kind, handledAt: mails.handledAt })
      .from(mails)
      .where(and(eq(mails.id, id), inArray(mails.state, ["failed", "unclear"])))
      .for("update");
    if (!before) return "unknown";
    if (before.handledAt) return "handled";
    await tx.update(mails).set({ handledAt: now }).where(eq(mails.id, id));
    const subject = { kind: "mail", id, name: mailKindLabels[before.kind] ?? before.kind } as const;
    await record(
      tx,
      staff,
      { action: "handle", subject, before: { handledAt: null }, after: { handledAt: now } },
      now,
    );
    return "handled";
  });
}
