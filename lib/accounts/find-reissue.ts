import { eq } from "drizzle-orm";
import { hashToken } from "@/lib/crypto/tokens";
import { type Db, getDb, type Tx } from "@/lib/db/client";
import { reissues } from "@/lib/db/schema/accounts";
import { mails } from "@/lib/db/schema/mails";
import { linkIsOpen } from "./link-validity";
import type { AccountKind } from "./sessions";
import { accountTables } from "./tables";

/** The 再発行 behind a link, and whether it can still be confirmed. */
export async function readReissue(db: Db | Tx, token: string, now: Date) {
  const [row] = await db
    .select({
      kind: reissues.accountKind,
      accountId: reissues.accountId,
      passwordHash: reissues.passwordHash,
      createdAt: reissues.createdAt,
      usedAt: reissues.usedAt,
      acceptedAt: mails.acceptedAt,
    })
    .from(reissues)
    .leftJoin(mails, eq(mails.id, reissues.mailId))
    .where(eq(reissues.tokenHash, hashToken(token)));
  if (!row) return { state: "unknown" } as const;
  if (row.usedAt) return { state: "used" } as const;
  if (!linkIsOpen(row, now)) return { state: "expired" } as const;
  const { kind, accountId, passwordHash } = row;
  const table = accountTables[kind];
  const [account] = await db.select({ email: table.email }).from(table).where(eq(table.id, accountId));
  if (!account) return { state: "unknown" } as const;
  const { email } = account;
  return { state: "open", kind, accountId, email, passwordHash } as const;
}

/** For the page of a link: looking changes nothing. */
export async function findReissue(
  token: string,
  now: Date,
): Promise<{ state: "open"; kind: AccountKind; email: string } | { state: "used" | "expired" | "unknown" }> {
  const found = await readReissue(getDb(), token, now);
  return found.state === "open" ? { state: found.state, kind: found.kind, email: found.email } : found;
}
