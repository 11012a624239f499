import { and, desc, eq, inArray, lte } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";
import { mailAnswer } from "./answer";
import { repeatedPressMs } from "./outbox";

/** The newest mails to this address. The outbox knows addresses for 30 days after a mail has ended. */
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

/** The kinds of mails by which a form may be answered: which one depends on the account of the address. */
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
 * What became of the mail that answered a form at that moment. The result is the same for each kind of answer: it says
 * something about the mailbox, never whether the address has an account here.
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
        // A form that was posted twice is answered by the first mail.
        lte(mails.createdAt, new Date(askedAt.getTime() + repeatedPressMs)),
      ),
    )
    .orderBy(desc(mails.createdAt))
    .limit(1);
  if (!mail) return undefined;
  const answer = mailAnswer(mail);
  if (mail.state === "failed" || answer === "bounced") return "unreachable";
  return answer === "complained" ? "delivered" : answer;
}
