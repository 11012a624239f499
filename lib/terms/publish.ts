import type { Admin } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { termsVersions } from "@/lib/db/schema/terms";
import { announce } from "@/lib/page-cache/announce";
import { japanDate } from "@/lib/time/japan-day";
import type { TermsInput } from "./schema";

/** Publishes a version of the 規約, which cannot be withdrawn from its first day on. "taken": another begins on that day. */
export async function publishTerms(
  admin: Admin,
  input: TermsInput,
  now: Date,
): Promise<"published" | "past" | "taken"> {
  if (input.effectiveOn < japanDate(now)) return "past";
  return getDb().transaction(async (tx) => {
    const [row] = await tx
      .insert(termsVersions)
      .values({ ...input, publishedAt: now })
      .onConflictDoNothing({ target: termsVersions.effectiveOn })
      .returning({ id: termsVersions.id });
    if (!row) return "taken";
    const subject = { kind: "terms", id: row.id, name: `${input.effectiveOn} 施行` } as const;
    await record(tx, admin, { action: "publish", subject, after: input }, now);
    await announce(tx, ["terms"]);
    return "published";
  });
}
