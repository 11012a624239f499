import { eq } from "drizzle-orm";
import type { Admin } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { accountDeletedMail } from "@/lib/mail/templates/account-deleted";
import { eraseApplicant } from "./erase";

/**
 * 削除 for an applicant who asked for it and cannot log in. It erases as much as their own アカウント削除. Only an admin may
 * do it, because it cannot be undone; an editor may use 停止, which keeps everything.
 */
export async function deleteForApplicant(
  admin: Admin,
  id: string,
  now: Date,
): Promise<"deleted" | "unknown"> {
  const [applicant] = await getDb()
    .select({ id: applicants.id, email: applicants.email, handle: applicants.handle })
    .from(applicants)
    .where(eq(applicants.id, id));
  if (!applicant) return "unknown";
  const receipt = await accountDeletedMail({ to: applicant.email, handle: applicant.handle });
  return getDb().transaction(async (tx) => {
    if (!(await eraseApplicant(tx, applicant, receipt, now))) return "unknown";
    const subject = { kind: "applicant", id, name: applicant.handle } as const;
    await record(tx, admin, { action: "delete", subject }, now);
    return "deleted";
  });
}
