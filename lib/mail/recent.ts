import { and, desc, eq, inArray, lte } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";
import { mailAnswer } from "./answer";
import { repeatedPressMs } from "./outbox";

/** The newest mails to this address. The outbox keeps addresses until 30 days after the end of a mail. */
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

/** For each form, the kinds of mails that may answer it. Which one is sent depends on the account of the address. */
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
 * What became of the mail that answered a form, which was posted at `postedAt`. The outcome is about the mailbox only: it
 * does not reveal whether the address has an account (account enumeration).
 */
export async function outcomeOfAnswer(
  form: keyof typeof answers,
  address: string,
  postedAt: Date,
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
        // The second of two posts within these seconds has no mail of its own: the mail of the first answers it.
        lte(mails.createdAt, new Date(postedAt.getTime() + repeatedPressMs)),
      ),
    )
    .orderBy(desc(mails.createdAt))
    .limit(1);
  if (!mail) return undefined;
  const answer = mailAnswer(mail);
  if (mail.state === "failed" || answer === "bounced") return "unreachable";
  return answer === "complained" ? "delivered" : answer;
}
