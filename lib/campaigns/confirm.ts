import { eq, sql } from "drizzle-orm";
import type { Admin } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { campaigns } from "@/lib/db/schema/campaigns";
import { notices } from "@/lib/db/schema/notices";
import type { Done, SaveRefusal } from "@/lib/db/versioned";
import { day, minute } from "@/lib/time/units";
import { countAudience } from "./audience";
import { isEditable } from "./editable";
import { renderCampaign } from "./rendered";
import { type CampaignRow, campaignRows } from "./rows";
import type { ConfirmInput } from "./schema";

/** Milliseconds between [配信する] and the first mail, in which an admin can still cancel. */
export const cancelWindowMs = minute;
// A later moment is probably a typo in the year.
const longestWaitMs = 366 * day;

/**
 * done          also when the same admin has confirmed this version before
 * conflict      there is a newer version, or another admin has confirmed it
 * nobody        no applicant would get it
 * past          the chosen moment is over
 * too-late      the chosen moment is more than a year ahead
 * notice-later  its お知らせ becomes public after that moment: the link would lead to a missing page
 */
export type ConfirmOutcome =
  | Done<CampaignRow>
  | SaveRefusal<CampaignRow>
  | { outcome: "no-body" | "nobody" | "past" | "too-late" | "notice-later" };

/**
 * 配信の確定 by an admin. The mail is frozen in the version that the page showed, and sent at the chosen moment or after
 * the cancel window. Repeated presses send it once.
 */
export async function confirmCampaign(
  admin: Admin,
  { id, version, when, sendsAt: chosen }: ConfirmInput,
  now: Date,
): Promise<ConfirmOutcome> {
  const [shown] = await getDb().select().from(campaigns).where(eq(campaigns.id, id));
  if (!shown) return { outcome: "unknown" };
  const sendsAt = new Date(Math.max(when === "later" ? Number(chosen) : 0, now.getTime() + cancelWindowMs));
  if (isEditable(shown) && shown.version === version) {
    if (!shown.body) return { outcome: "no-body" };
    if (when === "later" && chosen && chosen < now) return { outcome: "past" };
    if (sendsAt.getTime() - now.getTime() > longestWaitMs) return { outcome: "too-late" };
    if (await appearsAfter(shown.noticeId, sendsAt)) return { outcome: "notice-later" };
  }
  // Rendered and counted before the row is locked, because both are slow.
  const [mail, count] = await Promise.all([renderCampaign(shown), countAudience(shown.audience)]);
  if (count === 0) return { outcome: "nobody" };
  const isConfirmed = (row: CampaignRow) => !isEditable(row) && row.confirmedBy === admin.id;
  return getDb().transaction(async (tx) => {
    const pressed = await campaignRows.press(tx, { id, version }, { ready: isEditable, done: isConfirmed });
    if (pressed.outcome !== "ready") return pressed;
    const row = await campaignRows.change(
      tx,
      admin,
      pressed.row,
      {
        state: "scheduled",
        confirmedBy: admin.id,
        confirmedAt: now,
        confirmedCount: count,
        sendsAt,
        frozenSubject: mail.subject,
        frozenText: mail.text,
        frozenHtml: mail.html,
        frozenMark: mail.mark,
        frozenOrigin: mail.origin,
      },
      "confirm",
      now,
    );
    await tx.execute(sql`select pg_notify('mails', '')`);
    return { outcome: "done", row };
  });
}

/** Whether the お知らせ becomes public only after the mail is sent: its link would lead to a missing page. */
async function appearsAfter(noticeId: string | null, sendsAt: Date): Promise<boolean> {
  if (!noticeId) return false;
  const [row] = await getDb()
    .select({ state: notices.state, publishedAt: notices.publishedAt })
    .from(notices)
    .where(eq(notices.id, noticeId));
  return row?.state === "published" && row.publishedAt !== null && row.publishedAt > sendsAt;
}
