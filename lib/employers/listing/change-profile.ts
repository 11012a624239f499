import { and, eq, sql } from "drizzle-orm";
import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import type { EmployerRow } from "@/lib/employers/listing/fields";
import type { ProfileInput } from "@/lib/employers/listing/schema";
import { announce } from "@/lib/page-cache/announce";

export type ChangeProfileOutcome = { outcome: "changed" } | { outcome: "conflict"; current: EmployerRow };

/**
 * 事業者情報 by the 事業者 itself: its contact data and its introduction, public at once. What staff checked for the approval
 * (名称, かな, 法人番号, 業種) only staff change.
 */
export async function changeProfile(
  employer: ApprovedEmployerUser,
  { version, ...input }: ProfileInput,
  now: Date,
): Promise<ChangeProfileOutcome> {
  return getDb().transaction(async (tx) => {
    const own = eq(employers.id, employer.employerId);
    const [changed] = await tx
      .update(employers)
      .set({ ...input, version: sql`${employers.version} + 1`, updatedAt: now })
      .where(and(own, eq(employers.version, version)))
      .returning({ state: employers.state });
    if (changed) {
      if (changed.state === "published") await announce(tx, ["employers"]);
      return { outcome: "changed" };
    }
    const [current] = await tx.select().from(employers).where(own);
    if (!current) throw new Error("an approved account without its employer");
    const isSame = profileFields.every((field) => current[field] === input[field]);
    return isSame ? { outcome: "changed" } : { outcome: "conflict", current };
  });
}

/** The fields of a 事業者 that the 事業者 writes itself. */
export const profileFields = ["address", "phone", "department", "website", "introduction"] as const;
