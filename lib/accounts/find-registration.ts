import { and, eq } from "drizzle-orm";
import { hashToken } from "@/lib/crypto/tokens";
import { type Db, getDb, type Tx } from "@/lib/db/client";
import { registrations } from "@/lib/db/schema/accounts";
import { mails } from "@/lib/db/schema/mails";
import { linkIsOpen } from "./link-validity";
import type { RegisteringKind } from "./schema";
import { accountTables } from "./tables";

/** The 申請 behind a link, and whether it can still be finished. A link of the other kind is nobody's here. */
export async function readRegistration(db: Db | Tx, kind: RegisteringKind, token: string, now: Date) {
  const [row] = await db
    .select({
      email: registrations.email,
      passwordHash: registrations.passwordHash,
      invitedTo: registrations.invitedTo,
      createdAt: registrations.createdAt,
      usedAt: registrations.usedAt,
      acceptedAt: mails.acceptedAt,
    })
    .from(registrations)
    .leftJoin(mails, eq(mails.id, registrations.mailId))
    .where(and(eq(registrations.tokenHash, hashToken(token)), eq(registrations.accountKind, kind)));
  if (!row) return { state: "unknown" } as const;
  const table = accountTables[kind];
  const [account] = await db.select({ id: table.id }).from(table).where(eq(table.email, row.email));
  // Another mail of the same address was used: すでに手続き済みです, not "invalid".
  if (row.usedAt || account) return { state: "used" } as const;
  if (!linkIsOpen(row, now)) return { state: "expired" } as const;
  const { email, passwordHash, invitedTo } = row;
  return { state: "open", email, passwordHash, invitedTo } as const;
}

/** For the page of a link: looking changes nothing, however often a mail scanner does it. */
export async function findRegistration(
  kind: RegisteringKind,
  token: string,
  now: Date,
): Promise<
  { state: "open"; email: string; invitedTo: string | null } | { state: "used" | "expired" | "unknown" }
> {
  const found = await readRegistration(getDb(), kind, token, now);
  if (found.state !== "open") return found;
  return { state: found.state, email: found.email, invitedTo: found.invitedTo };
}
