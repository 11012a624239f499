import { randomUUID } from "node:crypto";
import { eq, type SQL } from "drizzle-orm";
import type { RegisteringKind } from "@/lib/accounts/schema";
import { accountTables } from "@/lib/accounts/tables";
import { hashToken, newPassword, newToken } from "@/lib/crypto/tokens";
import { getDb, type Tx } from "@/lib/db/client";
import { env } from "@/lib/env";
import { askedMomentsAgo, queueMail } from "@/lib/mail/outbox";
import type { Letter } from "@/lib/mail/templates/letter";
import { hashPassword } from "@/lib/passwords/hash";
import { consumeMail } from "./limits";
import type { MailedLogin } from "./registering-kinds";

/** From where a mail is asked for. `alongside` is done with it or not at all: staff who ask for somebody record it. */
export type MailOrigin = { network: string; alongside?: (tx: Tx) => Promise<void> };

export type IssueOutcome =
  | { outcome: "accepted" }
  | { outcome: "busy" }
  | { outcome: "limited"; until: Date };

/** Whose the address is: nobody's, somebody's, or that of a suspended account. */
type Owned = "new" | "known" | "suspended";

/** The columns that a link's row has, whatever the link is for. */
type LinkRow = {
  id: string;
  kind: RegisteringKind;
  /** Of the account of this address; without one, the row's own id, which nothing refers to. */
  accountId: string;
  passwordHash: string;
  tokenHash: string;
  mailId: string;
  createdAt: string;
};

type LinkType = {
  /** The page that the link opens. */
  page: string;
  /** The letter that carries the link; the others tell their reader why there is none. */
  carrier: Exclude<Owned, "suspended">;
  letters: (login: MailedLogin) => Record<Owned, Promise<Letter>>;
  /** Whether the account's row is locked against changes until the link is stored. */
  locksAccount: boolean;
  dedupeKey: (id: string, owned: Owned) => string;
  /** Writes the row only `where` the letter carries the link: the same statement is run for every address. */
  insert: (row: LinkRow, where: boolean) => SQL;
};

/**
 * Mails a link and the password that goes with it. Every address gets the same answer after the same work: limits, hash,
 * all letters and one mail, so that nobody can probe who is registered. Each request sends a fresh mail; the older links
 * stay good until one is used.
 */
export async function issueLink(
  { kind, email }: { kind: RegisteringKind; email: string },
  type: LinkType,
  { network, alongside }: MailOrigin,
  now: Date,
): Promise<IssueOutcome> {
  const limit = await consumeMail(email, network, now);
  if (limit.outcome === "limited") return limit;
  const token = newToken();
  const password = newPassword();
  const hashed = await hashPassword(password);
  if (hashed.outcome === "busy") return hashed;
  const url = `${env().APP_URL}${type.page}?token=${token}`;
  const letters = await written(type.letters({ to: email, password, url }));
  const id = randomUUID();
  const kinds = [letters[type.carrier], ...Object.values(letters)].map((letter) => letter.kind);

  await getDb().transaction(async (tx) => {
    if (await askedMomentsAgo(tx, email, kinds, now)) return;
    await alongside?.(tx);
    const account = await findAccount(tx, kind, email, type.locksAccount);
    const owned = account?.suspendedAt ? "suspended" : account ? "known" : "new";
    const mail = { ...letters[owned], dedupeKey: type.dedupeKey(id, owned) };
    const mailId = await queueMail(tx, mail, now);
    const row = {
      id,
      kind,
      accountId: account?.id ?? id,
      passwordHash: hashed.hash,
      tokenHash: hashToken(token),
      mailId,
      createdAt: now.toISOString(),
    };
    await tx.execute(type.insert(row, owned === type.carrier));
  });
  return { outcome: "accepted" };
}

async function written(letters: Record<Owned, Promise<Letter>>): Promise<Record<Owned, Letter>> {
  const [fresh, known, suspended] = await Promise.all([letters.new, letters.known, letters.suspended]);
  return { new: fresh, known, suspended };
}

async function findAccount(tx: Tx, kind: RegisteringKind, email: string, lock: boolean) {
  const table = accountTables[kind];
  const found = tx
    .select({ id: table.id, suspendedAt: table.suspendedAt })
    .from(table)
    .where(eq(table.email, email));
  const [account] = await (lock ? found.for("share") : found);
  return account;
}
