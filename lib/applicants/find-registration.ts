import { eq } from "drizzle-orm";
import { linkIsOpen } from "@/lib/accounts/link-validity";
import { type Db, getDb, type Tx } from "@/lib/db/client";
import { applicants, registrations } from "@/lib/db/schema/accounts";
import { mails } from "@/lib/db/schema/mails";
import { hashToken } from "@/lib/tokens";

/** The 申請 behind a link, and whether it can still be finished. */
export async function readRegistration(db: Db | Tx, token: string, now: Date) {
  const [row] = await db
    .select({
      email: registrations.email,
      passwordHash: registrations.passwordHash,
      createdAt: registrations.createdAt,
      usedAt: registrations.usedAt,
      acceptedAt: mails.acceptedAt,
      account: applicants.id,
    })
    .from(registrations)
    .leftJoin(mails, eq(mails.id, registrations.mailId))
    .leftJoin(applicants, eq(applicants.email, registrations.email))
    .where(eq(registrations.tokenHash, hashToken(token)));
  if (!row) return { state: "unknown" } as const;
  // Another mail of the same address was used: すでに手続き済みです, not "invalid".
  if (row.usedAt || row.account) return { state: "used" } as const;
  if (!linkIsOpen(row, now)) return { state: "expired" } as const;
  return { state: "open", email: row.email, passwordHash: row.passwordHash } as const;
}

/** For the page of a link: looking changes nothing, however often a mail scanner does it. */
export async function findRegistration(
  token: string,
  now: Date,
): Promise<{ state: "open"; email: string } | { state: "used" | "expired" | "unknown" }> {
  const found = await readRegistration(getDb(), token, now);
  return found.state === "open" ? { state: found.state, email: found.email } : found;
}
