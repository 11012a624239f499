import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import type { Saved, SaveRefusal } from "@/lib/db/versioned";
import type { EmployerRow } from "./fields";
import { employerRows } from "./rows";
import type { ProfileInput } from "./schema";

export type SaveProfileOutcome = Saved<EmployerRow> | SaveRefusal<EmployerRow>;

/**
 * 事業者情報: a 担当者 changes contact data and introduction, which are public at once. Only staff change what they checked for
 * the approval (名称, かな, 法人番号, 業種).
 */
export async function saveProfile(
  user: ApprovedEmployerUser,
  { version, ...fields }: ProfileInput,
  now: Date,
): Promise<SaveProfileOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await employerRows.lock(tx, user.employerId);
    return before
      ? employerRows.save(tx, undefined, { id: before.id, version }, { fields }, now)
      : { outcome: "unknown" };
  });
}

/** The fields of a 事業者 that its 担当者 may change. */
export const profileFields = [
  "address",
  "phone",
  "department",
  "website",
  "employees",
  "founded",
  "introduction",
] as const;
