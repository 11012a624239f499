import { eq, sql } from "drizzle-orm";
import { sign, unsign } from "@/lib/crypto/tokens";
import { getDb } from "@/lib/db/client";
import { applicants, lastActive } from "@/lib/db/schema/applicants";
import { changeApplicant } from "./change";

const purpose = "keep-account";

/** In the mail to a dormant account. It keeps that account and opens nothing. */
export function keepToken(id: string): string {
  return sign(purpose, id);
}

/** For the page of the link, which changes nothing: whether there is still something to press for. */
export async function findKept(token: string): Promise<"asked" | "kept" | "unknown" | "gone"> {
  const id = unsign(purpose, token);
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

/** 「利用を続ける」: good for as long as the account is there, however often it is pressed. */
export async function keepAccount(token: string, now: Date): Promise<"kept" | "unknown" | "gone"> {
  const id = unsign(purpose, token);
  if (!id) return "unknown";
  const kept = await getDb().transaction((tx) => changeApplicant(tx, id, { keptAt: now }, now));
  return kept ? "kept" : "gone";
}
