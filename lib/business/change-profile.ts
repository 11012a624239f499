import { and, eq, sql } from "drizzle-orm";
import type { Employer } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/content";
import type { EmployerRow } from "@/lib/employers/fields";
import { announce } from "@/lib/published";
import type { ProfileInput } from "./schema";

/**
 * 事業者情報 by the 事業者 itself: how to reach it, and what it says of itself. Shown at once. What staff have looked at for
 * the approval (名称, かな, 法人番号, 業種) is theirs to change.
 */
export async function changeProfile(
  employer: Employer,
  { version, ...input }: ProfileInput,
  now: Date,
): Promise<"changed" | { conflict: EmployerRow }> {
  return getDb().transaction(async (tx) => {
    const own = eq(employers.id, employer.employerId);
    const [changed] = await tx
      .update(employers)
      .set({ ...input, version: sql`${employers.version} + 1`, updatedAt: now })
      .where(and(own, eq(employers.version, version)))
      .returning({ state: employers.state });
    if (changed) {
      if (changed.state === "published") await announce(tx, ["employers"]);
      return "changed";
    }
    const [conflict] = await tx.select().from(employers).where(own);
    if (!conflict) throw new Error("an approved account without its employer");
    const isSame = profileFields.every((field) => conflict[field] === input[field]);
    return isSame ? "changed" : { conflict };
  });
}

/** Of 事業者情報 on the desk, what the 事業者 writes itself. */
export const profileFields = ["address", "phone", "department", "website", "introduction"] as const;
