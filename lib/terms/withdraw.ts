import { and, eq, gt } from "drizzle-orm";
import type { Admin } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { termsVersions } from "@/lib/db/schema/terms";
import { announce } from "@/lib/page-cache/announce";
import { japanDate } from "@/lib/time/japan-day";

/** Withdraws a version before its first day. "in-force": from that day on people have agreed to it. Also when it is gone. */
export async function withdrawTerms(admin: Admin, id: string, now: Date): Promise<"withdrawn" | "in-force"> {
  return getDb().transaction(async (tx) => {
    const [row] = await tx
      .delete(termsVersions)
      .where(and(eq(termsVersions.id, id), gt(termsVersions.effectiveOn, japanDate(now))))
      .returning({ effectiveOn: termsVersions.effectiveOn, summary: termsVersions.summary });
    if (!row) return "in-force";
    const subject = { kind: "terms", id, name: `${row.effectiveOn} 施行` } as const;
    await record(tx, admin, { action: "withdraw", subject, before: row }, now);
    await announce(tx, ["terms"]);
    return "withdrawn";
  });
}
