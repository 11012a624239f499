import { and, eq, sql } from "drizzle-orm";
import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { announce } from "@/lib/page-cache/announce";
import type { EmployerRow } from "./fields";
import type { ProfileInput } from "./schema";

export type ChangeProfileOutcome = { outcome: "changed" } | { outcome: "conflict"; current: EmployerRow };

/**
 * 事業者情報: a 担当者 changes contact data and introduction, which are public at once. Only staff change what they checked for
 * the approval (名称, かな, 法人番号, 業種).
 */
export async function changeProfile(
  user: ApprovedEmployerUser,
  { version, ...input }: ProfileInput,
  now: Date,
): Promise<ChangeProfileOutcome> {
  return getDb().transaction(async (tx) => {
    const own = eq(employers.id, user.employerId);
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
    if (!current) throw new Error("an approved employer user without an employer");
    const isSame = profileFields.every((field) => current[field] === input[field]);
    return isSame ? { outcome: "changed" } : { outcome: "conflict", current };
  });
}

/** The fields of a 事業者 that its 担当者 may change. */
export const profileFields = ["address", "phone", "department", "website", "introduction"] as const;
