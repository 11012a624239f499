import { and, desc, eq, inArray, lte } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";
import { mailAnswer } from "./answer";

// A form posted twice within ten seconds is one wish, answered by the first mail: see askedMomentsAgo.
const moment = 10_000;

/** The newest mails to this address, as far as the outbox still knows whom they went to (30 days). */
export async function recentMails(address: string, most: number) {
  return getDb()
    .select({
      id: mails.id,
      kind: mails.kind,
      state: mails.state,
      attempts: mails.attempts,
      lastError: mails.lastError,
      createdAt: mails.createdAt,
      acceptedAt: mails.acceptedAt,
      deliveredAt: mails.deliveredAt,
      delayedAt: mails.delayedAt,
      bouncedAt: mails.bouncedAt,
      complainedAt: mails.complainedAt,
    })
    .from(mails)
    .where(eq(mails.toAddress, address))
    .orderBy(desc(mails.createdAt))
    .limit(most);
}

export type RecentMail = Awaited<ReturnType<typeof recentMails>>[number];

/** What a form answers by mail: one of these, according to whose address it is. */
export const answers = {
  registration: ["registration", "already-registered", "suspended"],
  "business-registration": ["business-registration", "business-already-registered", "business-suspended"],
  reissue: [
    "reissue",
    "not-registered",
    "suspended",
    "business-reissue",
    "business-not-registered",
    "business-suspended",
  ],
} satisfies Record<string, string[]>;

/**
 * What became of the mail that answered a form at that moment, whichever of its mails it was: the answer tells of the
 * mailbox, never whether the address is known here.
 */
export async function outcomeOfAnswer(
  form: keyof typeof answers,
  address: string,
  askedAt: Date,
): Promise<"delivered" | "delayed" | "unreachable" | undefined> {
  const [mail] = await getDb()
    .select({
      state: mails.state,
      deliveredAt: mails.deliveredAt,
      delayedAt: mails.delayedAt,
      bouncedAt: mails.bouncedAt,
      complainedAt: mails.complainedAt,
    })
    .from(mails)
    .where(
      and(
        eq(mails.toAddress, address),
        inArray(mails.kind, answers[form]),
        lte(mails.createdAt, new Date(askedAt.getTime() + moment)),
      ),
    )
    .orderBy(desc(mails.createdAt))
    .limit(1);
  if (!mail) return undefined;
  const answer = mailAnswer(mail);
  if (mail.state === "failed" || answer === "bounced") return "unreachable";
  return answer === "complained" ? "delivered" : answer;
}
