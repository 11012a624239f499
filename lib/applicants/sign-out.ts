import { endSessions } from "@/lib/accounts/sessions";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { lockApplicant } from "./lock";

/** ログアウトさせる: ends every session of this applicant. The password stays. */
export async function signOutApplicant(
  staff: Staff,
  id: string,
  now: Date,
): Promise<"signed-out" | "unknown"> {
  return getDb().transaction(async (tx) => {
    const applicant = await lockApplicant(tx, id);
    if (!applicant) return "unknown";
    const ended = await endSessions(tx, { kind: "applicant", id });
    const subject = { kind: "applicant", id, name: applicant.handle } as const;
    if (ended > 0) await record(tx, staff, { action: "sign-out", subject }, now);
    return "signed-out";
  });
}
