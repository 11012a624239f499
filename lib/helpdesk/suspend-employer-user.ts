import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { endAccess } from "@/lib/accounts/end-access";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { employers } from "@/lib/db/schema/employers";
import { employerSubjectOf } from "./employer-side";
import { findHelpdeskSubject } from "./find";

export type EmployerUserStepOutcome = "done" | "unknown";

/**
 * 停止 of one 担当者: ends every login, open reissue and invitation of this account and allows no login. The 事業者, its 求人
 * and its other 担当者 stay. A second press changes nothing.
 */
export function suspendEmployerUser(staff: Staff, id: string, now: Date): Promise<EmployerUserStepOutcome> {
  return changeSuspension(staff, id, "suspend", now);
}

/** 再開 of one 担当者: the account can log in again with its old password. */
export function resumeEmployerUser(staff: Staff, id: string, now: Date): Promise<EmployerUserStepOutcome> {
  return changeSuspension(staff, id, "resume", now);
}

async function changeSuspension(
  staff: Staff,
  id: string,
  action: "suspend" | "resume",
  now: Date,
): Promise<EmployerUserStepOutcome> {
  const side = (await findHelpdeskSubject(id, now))?.employer;
  if (side?.state !== "registered") return "unknown";
  return getDb().transaction(async (tx): Promise<EmployerUserStepOutcome> => {
    // The 事業者 before its accounts: the lock order of 停止 of a 事業者 and of joining one.
    if (side.employerId) {
      await tx
        .select({ id: employers.id })
        .from(employers)
        .where(eq(employers.id, side.employerId))
        .for("update");
    }
    const changed = await tx
      .update(employerUsers)
      .set({ suspendedAt: action === "suspend" ? now : null, updatedAt: now })
      .where(
        and(
          eq(employerUsers.id, side.id),
          action === "suspend" ? isNull(employerUsers.suspendedAt) : isNotNull(employerUsers.suspendedAt),
        ),
      )
      .returning({ id: employerUsers.id });
    if (changed.length === 0) return "done";
    if (action === "suspend") await endAccess(tx, { kind: "employer", id: side.id }, now);
    await record(tx, staff, { action, subject: employerSubjectOf(side), after: { count: 1 } }, now);
    return "done";
  });
}
