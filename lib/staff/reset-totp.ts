import { endSessions } from "@/lib/accounts/sessions";
import { record } from "@/lib/audit/record";
import { resetSubject } from "@/lib/rate-limits/reset";
import { dropTotp } from "./drop-totp";
import { keepStaff, type NotKept, subjectOf } from "./keep";
import type { Admin } from "./staff";

/** 二段階認証のリセット, for whoever has lost phone and 回復コード: the next login sets it up anew. */
export async function resetTotp(admin: Admin, id: string, now: Date): Promise<"reset" | NotKept> {
  return keepStaff(admin, id, async (tx, person) => {
    if (!person.totpKey) return "reset" as const;
    await dropTotp(tx, id, now);
    await endSessions(tx, { kind: "staff", id });
    await resetSubject(tx, `staff/${person.email}`);
    await record(tx, admin, { action: "reset-totp", subject: subjectOf(person) }, now);
    return "reset" as const;
  });
}
