import { and, eq } from "drizzle-orm";
import { type Attempt, authenticate, type LoginOutcome } from "@/lib/accounts/authenticate";
import { hashOfBrowser, type Origin } from "@/lib/accounts/origins";
import { record } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import { knownOrigins } from "@/lib/db/schema/accounts";
import { staff } from "@/lib/db/schema/staff";
import { tellOfChange } from "@/lib/mail/tell-of-change";

/** A login of staff with a password, with an entry in 操作履歴. */
export async function authenticateStaff(
  attempt: Omit<Attempt, "kind" | "alongside" | "remember">,
  now: Date,
): Promise<Exclude<LoginOutcome, { outcome: "choice" }>> {
  const alongside = async (tx: Tx, { id }: { id: string }) => {
    await recordPasswordLogin(tx, id, now);
    if (await isNewBrowser(tx, id, attempt)) await tellOfChange(tx, attempt.email, "staff-new-browser", now);
  };
  const answer = await authenticate({ ...attempt, kind: "staff", alongside }, now);
  if (answer.outcome === "choice") throw new Error("one kind of account leaves no choice");
  return answer;
}

// A login without a second step is recorded here, one with a second step by `passCode`.
async function recordPasswordLogin(tx: Tx, staffId: string, now: Date): Promise<void> {
  const [person] = await tx
    .select({ id: staff.id, name: staff.name, totpConfirmedAt: staff.totpConfirmedAt })
    .from(staff)
    .where(eq(staff.id, staffId));
  if (!person || person.totpConfirmedAt) return;
  const subject = { kind: "staff", id: person.id, name: person.name } as const;
  await record(tx, person, { action: "login", subject, after: { secondStep: "none" } }, now);
}

/** Whether the account has signed in before, and never from this browser. Without its cookie a browser is a new one. */
async function isNewBrowser(tx: Tx, staffId: string, { browser }: Origin): Promise<boolean> {
  const known = await tx
    .select({ hash: knownOrigins.originHash })
    .from(knownOrigins)
    .where(and(eq(knownOrigins.accountKind, "staff"), eq(knownOrigins.accountId, staffId)));
  return known.length > 0 && !known.some(({ hash }) => browser && hash === hashOfBrowser(browser));
}
