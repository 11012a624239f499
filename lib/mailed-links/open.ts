import { and, eq } from "drizzle-orm";
import type { RegisteringKind } from "@/lib/accounts/schema";
import type { AccountKind } from "@/lib/accounts/sessions";
import { accountTables } from "@/lib/accounts/tables";
import { type Db, getDb, type Tx } from "@/lib/db/client";
import { registrations, reissues } from "@/lib/db/schema/mailed-links";
import { mails } from "@/lib/db/schema/mails";
import { hashLinkToken } from "./hash-link-token";
import { linkIsOpen } from "./validity";

/**
 * Why a link opens nothing. "used": it or another link for the same registration or reissue was used.
 * "withdrawn": it was an invitation, which has been taken back. */
export type ClosedLink = { state: "used" | "withdrawn" | "expired" | "unknown" };

/** For the page of a registration's link. It changes nothing, because mail scanners open links too. */
export async function openRegistration(
  kind: RegisteringKind,
  token: string,
  now: Date,
): Promise<{ state: "open"; email: string; invitedTo: string | null } | ClosedLink> {
  const link = await readRegistration(getDb(), kind, token, now);
  if (link.state !== "open") return link;
  return { state: link.state, email: link.email, invitedTo: link.invitedTo };
}

/** For the page of a reissue's link. It changes nothing. */
export async function openReissue(
  token: string,
  now: Date,
): Promise<{ state: "open"; kind: AccountKind; email: string } | ClosedLink> {
  const link = await readReissue(getDb(), token, now);
  return link.state === "open" ? { state: link.state, kind: link.kind, email: link.email } : link;
}

/** The registration behind a link, and whether it can still be confirmed. A link of the other kind is unknown here. */
export async function readRegistration(db: Db | Tx, kind: RegisteringKind, token: string, now: Date) {
  const [row] = await db
    .select({
      email: registrations.email,
      passwordHash: registrations.passwordHash,
      invitedTo: registrations.invitedTo,
      invitedBy: registrations.invitedBy,
      createdAt: registrations.createdAt,
      usedAt: registrations.usedAt,
      withdrawnAt: registrations.withdrawnAt,
      acceptedAt: mails.acceptedAt,
    })
    .from(registrations)
    .leftJoin(mails, eq(mails.id, registrations.mailId))
    .where(and(eq(registrations.tokenHash, hashLinkToken(token)), eq(registrations.accountKind, kind)));
  if (!row) return { state: "unknown" } as const;
  const table = accountTables[kind];
  const [account] = await db.select({ id: table.id }).from(table).where(eq(table.email, row.email));
  // Also when another link of the same address was used: the page then says すでに手続き済みです.
  if (row.usedAt || account) return { state: "used" } as const;
  if (row.withdrawnAt) return { state: "withdrawn" } as const;
  if (!linkIsOpen(row, now)) return { state: "expired" } as const;
  const { email, passwordHash, invitedTo, invitedBy } = row;
  return { state: "open", email, passwordHash, invitedTo, invitedBy } as const;
}

/** The reissue behind a link, and whether it can still be confirmed. */
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
    .where(eq(reissues.tokenHash, hashLinkToken(token)));
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
