import { endSessions } from "@/lib/accounts/sessions";
import type { Admin } from "@/lib/actors";
import { resetSubject } from "@/lib/rate-limits/reset";
import { type ManageRefusal, manageStaff } from "./manage";
import { removeTotp } from "./remove-totp";

/** 二段階認証のリセット, for a 職員 who has lost both phone and 回復コード: the next login sets it up anew. */
export async function resetTotp(
  admin: Admin,
  id: string,
  now: Date,
): Promise<{ outcome: "reset" } | ManageRefusal> {
  return manageStaff(admin, id, async (tx, person) => {
    if (!person.totpKey) return { outcome: "reset" } as const;
    await removeTotp(tx, admin, person, now);
    await endSessions(tx, { kind: "staff", id });
    await resetSubject(tx, `staff/${person.email}`);
    return { outcome: "reset" } as const;
  });
}
