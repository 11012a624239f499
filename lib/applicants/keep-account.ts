import { eq, sql } from "drizzle-orm";
import { sign, unsign } from "@/lib/crypto/tokens";
import { getDb } from "@/lib/db/client";
import { applicants, lastActive } from "@/lib/db/schema/applicants";
import { tokenLetters } from "@/lib/text/token-letters";
import { changeApplicant } from "./change";

const purpose = "keep-account";

/** For the link in the mail to an inactive account. It can keep that account and gives no access to it. */
export function keepToken(id: string): string {
  return sign(purpose, id);
}

/** For the page of the link, which changes nothing. "asked": the mail has not been answered yet. */
export async function findKept(token: string): Promise<"asked" | "kept" | "unknown" | "gone"> {
  const id = unsign(purpose, tokenLetters(token, "signed"));
  if (!id) return "unknown";
  const [row] = await getDb()
    .select({
      asked: sql<boolean>`coalesce(${applicants.inactivityMailAt} > ${lastActive(applicants)}, false)`,
    })
    .from(applicants)
    .where(eq(applicants.id, id));
  if (!row) return "gone";
  return row.asked ? "asked" : "kept";
}

/** 「利用を続ける」. The token is valid while the account exists, and may be used repeatedly. */
export async function keepAccount(token: string, now: Date): Promise<"kept" | "unknown" | "gone"> {
  const id = unsign(purpose, tokenLetters(token, "signed"));
  if (!id) return "unknown";
  const kept = await getDb().transaction((tx) => changeApplicant(tx, id, { keptAt: now }, now));
  return kept ? "kept" : "gone";
}
