import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import { employerSubmissions } from "@/lib/db/schema/employer-submissions";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { employers } from "@/lib/db/schema/employers";
import { versioned } from "@/lib/db/versioned";

export type EmployerSubmissionRow = typeof employerSubmissions.$inferSelect;

/** The writes of 事業者登録の申請. Without `staff` its 担当者 submits it: 操作履歴 records what staff do. */
export const employerSubmissionRows = versioned<
  Staff | undefined,
  "approve" | "return" | "reject" | "reopen",
  typeof employerSubmissions
>(employerSubmissions, async (tx, staff, { action, before, after }, now) => {
  if (!staff) return;
  const { id, name, state, reason } = after;
  const employerName = state === "approved" ? await employerNameOf(tx, after) : undefined;
  await record(
    tx,
    staff,
    {
      action,
      subject: { kind: "application", id, name },
      before: { state: before?.state },
      after: { state, reason, employerName },
    },
    now,
  );
});

async function employerNameOf(
  tx: Tx,
  { employerUserId }: EmployerSubmissionRow,
): Promise<string | undefined> {
  const [row] = await tx
    .select({ name: employers.name })
    .from(employerUsers)
    .innerJoin(employers, eq(employers.id, employerUsers.employerId))
    .where(eq(employerUsers.id, employerUserId));
  return row?.name;
}
