import { and, eq, inArray } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";
import { mailKindLabels } from "@/lib/mail/labels";

/** 対応済み: marks a mail that did not arrive, or perhaps did not, as dealt with. Sends nothing. */
export async function handleMail(staff: Staff, id: string, now: Date): Promise<"handled" | "unknown"> {
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
