import { eq } from "drizzle-orm";
import type { Admin } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { accountDeletedMail } from "@/lib/mail/templates/account-deleted";
import { eraseApplicant } from "./erase";

/**
 * 削除 for somebody who asked for it and cannot log in: erases as much as their own アカウント削除. It cannot be undone, so
 * it takes an admin; 停止, which an editor may do, keeps everything until an admin is there.
 */
export async function deleteForApplicant(
  admin: Admin,
  id: string,
  now: Date,
): Promise<"deleted" | "unknown"> {
  const [person] = await getDb()
    .select({ id: applicants.id, email: applicants.email, handle: applicants.handle })
    .from(applicants)
    .where(eq(applicants.id, id));
  if (!person) return "unknown";
  const receipt = await accountDeletedMail({ to: person.email, handle: person.handle });
  return getDb().transaction(async (tx) => {
    if (!(await eraseApplicant(tx, person, receipt, now))) return "unknown";
    const subject = { kind: "applicant", id, name: person.handle } as const;
    await record(tx, admin, { action: "delete", subject }, now);
    return "deleted";
  });
}
