import { randomUUID } from "node:crypto";
import { eq, type SQL } from "drizzle-orm";
import type { RegisteringKind } from "@/lib/accounts/schema";
import { accountTables } from "@/lib/accounts/tables";
import { hashToken, newPassword, newToken } from "@/lib/crypto/tokens";
import { getDb, type Tx } from "@/lib/db/client";
import { env } from "@/lib/env";
import { queuedMomentsAgo, queueMail } from "@/lib/mail/outbox";
import type { Letter } from "@/lib/mail/templates/letter";
import { hashPassword } from "@/lib/passwords/hash";
import { workersAreBusy } from "@/lib/passwords/workers";
import { consumeMail, refundMail } from "./limits";
import type { MailedLogin } from "./registering-kinds";

/** Where the request for a mail comes from. `alongside` runs in the same transaction, for an entry of 操作履歴 by staff. */
export type MailOrigin = { network: string; alongside?: (tx: Tx) => Promise<void> };

export type IssueOutcome =
  | { outcome: "accepted" }
  | { outcome: "busy" }
  | { outcome: "limited"; until: Date };

/** Whether the address has an account: none, an active one, or a suspended one. */
type Owned = "new" | "known" | "suspended";

/** The columns that a link's row has, whatever the link is for. */
type LinkRow = {
  id: string;
  kind: RegisteringKind;
  /** The account of this address; without one, the id of the row itself, which is no account's. */
  accountId: string;
  passwordHash: string;
  tokenHash: string;
  mailId: string;
  createdAt: string;
};

type LinkType<Refusal> = {
  /** The page that the link opens. */
  page: string;
  /** Which letter has the link; the other two say why they have none. */
  carrier: Exclude<Owned, "suspended">;
  letters: (login: MailedLogin) => Record<Owned, Promise<Letter>>;
  /** Whether the account's row is locked against changes until the link is stored. */
  locksAccount: boolean;
  dedupeKey: (id: string, owned: Owned) => string;
  /** Asked in the transaction, after the hash: why nothing may be sent any more. */
  refuse?: (tx: Tx) => Promise<Refusal | undefined>;
  /** Inserts the row if `where` is true, which is when the letter has the link: every address takes the same statement. */
  insert: (row: LinkRow, where: boolean) => SQL;
};

/**
 * Mails a link and its password. Every address gets the same answer after the same work (limits, hash, all letters, one
 * mail), so that nobody can find out who is registered. Each call sends a new mail; older links stay valid until one of
 * them is used. A second call within seconds sends nothing and is accepted all the same.
 */
export async function issueLink<Refusal = never>(
  { kind, email }: { kind: RegisteringKind; email: string },
  type: LinkType<Refusal>,
  { network, alongside }: MailOrigin,
  now: Date,
): Promise<IssueOutcome | Refusal> {
  if (workersAreBusy()) return { outcome: "busy" };
  const limit = await consumeMail({ kind, email }, network, now);
  if (limit.outcome === "limited") return limit;
  const token = newToken();
  const password = newPassword();
  const hashed = await hashPassword({ email, password });
  if (hashed.outcome === "busy") {
    await refundMail({ kind, email }, network, now);
    return hashed;
  }
  const url = `${env().APP_URL}${type.page}?token=${token}`;
  const letters = await writeAll(type.letters({ to: email, password, url }));
  const id = randomUUID();
  const kinds = [letters[type.carrier], ...Object.values(letters)].map((letter) => letter.kind);

  const refusal = await getDb().transaction(async (tx) => {
    const refused = await type.refuse?.(tx);
    if (refused || (await queuedMomentsAgo(tx, email, kinds, now))) return refused;
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
    return undefined;
  });
  return refusal ?? { outcome: "accepted" };
}

async function writeAll(letters: Record<Owned, Promise<Letter>>): Promise<Record<Owned, Letter>> {
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
