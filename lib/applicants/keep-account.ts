import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/accounts";
import { sign, unsign } from "@/lib/tokens";

const purpose = "keep-account";

/** In the mail to a dormant account. It keeps that account and opens nothing. */
export function keepToken(id: string): string {
  return sign(purpose, id);
}

/** 「利用を続ける」: good for as long as the account is there, however often it is pressed. */
export async function keepAccount(token: string, now: Date): Promise<"kept" | "unknown" | "gone"> {
  const id = unsign(purpose, token);
  if (!id) return "unknown";
  const kept = await getDb()
    .update(applicants)
    .set({ keptAt: now })
    .where(eq(applicants.id, id))
    .returning({ id: applicants.id });
  return kept.length > 0 ? "kept" : "gone";
}
