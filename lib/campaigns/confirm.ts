import { eq, sql } from "drizzle-orm";
import type { Admin } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { campaigns } from "@/lib/db/schema/campaigns";
import { notices } from "@/lib/db/schema/notices";
import { day, minute } from "@/lib/time/units";
import { countAudience } from "./audience";
import { renderCampaign } from "./rendered";
import { type CampaignRow, changeCampaign, lockCampaign, recordChange } from "./row";
import { isOpen } from "./save";
import type { ConfirmInput } from "./schema";

/** Milliseconds in which [配信を取り消す] takes everything back: the admin who pressed looks at it once more. */
export const cancelWindowMs = minute;
// A typo in the year would send a mail that nobody remembers.
const longestWaitMs = 366 * day;

/**
 * confirmed     also when the same admin had confirmed this version before
 * changed       not the version that was seen any more, or not open any more
 * nobody        no applicant would get it
 * past          the chosen moment is over
 * too-late      the chosen moment is more than a year ahead
 * notice-later  its お知らせ becomes public after that moment: the link would lead nowhere
 */
export type ConfirmOutcome =
  | { outcome: "confirmed"; campaign: CampaignRow }
  | { outcome: "changed" | "no-body" | "nobody" | "past" | "too-late" | "notice-later" | "unknown" };

/**
 * An admin decides to send it. The mail is frozen as it was seen, for the version that was seen, and leaves at the chosen
 * moment or after the cancel window. Pressed several times it is one broadcast.
 */
export async function confirmCampaign(
  admin: Admin,
  { id, version, when, sendsAt: chosen }: ConfirmInput,
  now: Date,
): Promise<ConfirmOutcome> {
  const [seen] = await getDb().select().from(campaigns).where(eq(campaigns.id, id));
  if (!seen) return { outcome: "unknown" };
  const sendsAt = new Date(Math.max(when === "later" ? Number(chosen) : 0, now.getTime() + cancelWindowMs));
  if (isOpen(seen) && seen.version === version) {
    if (!seen.body) return { outcome: "no-body" };
    if (when === "later" && chosen && chosen < now) return { outcome: "past" };
    if (sendsAt.getTime() - now.getTime() > longestWaitMs) return { outcome: "too-late" };
    if (await appearsAfter(seen.noticeId, sendsAt)) return { outcome: "notice-later" };
  }
  // Rendered and counted before the row is locked, because both are slow.
  const [mail, count] = await Promise.all([renderCampaign(seen), countAudience(seen.audience)]);
  if (count === 0) return { outcome: "nobody" };
  return getDb().transaction(async (tx) => {
    const before = await lockCampaign(tx, id);
    if (!before) return { outcome: "unknown" };
    // The second of two presses of the same form.
    if (!isOpen(before) && before.version === version + 1 && before.confirmedBy === admin.id) {
      return { outcome: "confirmed", campaign: before };
    }
    if (!isOpen(before) || before.version !== version) return { outcome: "changed" };
    const after = await changeCampaign(
      tx,
      id,
      {
        state: "scheduled",
        version: version + 1,
        confirmedBy: admin.id,
        confirmedAt: now,
        confirmedCount: count,
        sendsAt,
        frozenSubject: mail.subject,
        frozenText: mail.text,
        frozenHtml: mail.html,
      },
      now,
    );
    await recordChange(tx, admin, "confirm", { before, after }, now);
    await tx.execute(sql`select pg_notify('mails', '')`);
    return { outcome: "confirmed", campaign: after };
  });
}

/** True when the お知らせ becomes public only after the mail leaves: its link would lead to a missing page. */
async function appearsAfter(noticeId: string | null, sendsAt: Date): Promise<boolean> {
  if (!noticeId) return false;
  const [row] = await getDb()
    .select({ state: notices.state, publishedAt: notices.publishedAt })
    .from(notices)
    .where(eq(notices.id, noticeId));
  return row?.state === "published" && row.publishedAt !== null && row.publishedAt > sendsAt;
}
