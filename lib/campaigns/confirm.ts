import { eq, sql } from "drizzle-orm";
import type { Admin } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { campaigns } from "@/lib/db/schema/campaigns";
import { notices } from "@/lib/db/schema/content";
import { countAudience } from "./audience";
import { renderCampaign } from "./rendered";
import { type CampaignRow, changeCampaign, lockCampaign, recordChange } from "./row";
import type { ConfirmInput } from "./schema";
import { isOpen } from "./write";

/** Until then [配信を取り消す] brings everything back: the last look of whoever has just pressed. */
export const cancelWindowMs = 60_000;
// A slip of the year would wait for somebody else's term of office.
const longestWaitMs = 366 * 24 * 60 * 60_000;

type Confirmed =
  | { confirmed: CampaignRow }
  | "changed"
  | "no-body"
  | "nobody"
  | "past"
  | "too-late"
  | "notice-later"
  | "unknown";

/**
 * An admin sends it: the mail is frozen as it was seen, for the version that was seen, and leaves at its time or after
 * the cancel window. However often it is pressed, it is one broadcast.
 */
export async function confirmCampaign(
  admin: Admin,
  { id, version, when, sendsAt: wish }: ConfirmInput,
  now: Date,
): Promise<Confirmed> {
  const [seen] = await getDb().select().from(campaigns).where(eq(campaigns.id, id));
  if (!seen) return "unknown";
  const sendsAt = new Date(Math.max(when === "later" ? Number(wish) : 0, now.getTime() + cancelWindowMs));
  if (isOpen(seen) && seen.version === version) {
    if (!seen.body) return "no-body";
    if (when === "later" && wish && wish < now) return "past";
    if (sendsAt.getTime() - now.getTime() > longestWaitMs) return "too-late";
    if (await appearsAfter(seen.noticeId, sendsAt)) return "notice-later";
  }
  // Rendered and counted before the lock: both take their time.
  const [mail, count] = await Promise.all([renderCampaign(seen), countAudience(seen.audience)]);
  if (count === 0) return "nobody";
  return getDb().transaction(async (tx) => {
    const before = await lockCampaign(tx, id);
    if (!before) return "unknown";
    // The second of two presses finds its wish fulfilled.
    if (!isOpen(before) && before.version === version + 1 && before.confirmedBy === admin.id) {
      return { confirmed: before };
    }
    if (!isOpen(before) || before.version !== version) return "changed";
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
    return { confirmed: after };
  });
}

/** The mail would lead to a page that is not there yet. */
async function appearsAfter(noticeId: string | null, sendsAt: Date): Promise<boolean> {
  if (!noticeId) return false;
  const [row] = await getDb()
    .select({ state: notices.state, publishedAt: notices.publishedAt })
    .from(notices)
    .where(eq(notices.id, noticeId));
  return row?.state === "published" && row.publishedAt !== null && row.publishedAt > sendsAt;
}
