import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { changeApplicant } from "./change";
import { lockApplicant } from "./lock";

/** 再開: the old password opens the account again. */
export async function resumeApplicant(staff: Staff, id: string, now: Date): Promise<"resumed" | "unknown"> {
  return getDb().transaction(async (tx) => {
    const applicant = await lockApplicant(tx, id);
    if (!applicant) return "unknown";
    if (!applicant.suspendedAt) return "resumed";
    await changeApplicant(tx, id, { suspendedAt: null }, now);
    const subject = { kind: "applicant", id, name: applicant.handle } as const;
    const before = { suspendedAt: applicant.suspendedAt };
    await record(tx, staff, { action: "resume", subject, before, after: { suspendedAt: null } }, now);
    return "resumed";
  });
}
