import { and, eq, isNotNull } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { employers } from "@/lib/db/schema/employers";
import { approved } from "./approve";
import { type DecideOutcome, decideEmployerSubmission } from "./decide";
import type { EmployerSubmissionTarget } from "./schema";

export type LinkOutcome = DecideOutcome | "suspended";

/** 既存の事業者にひもづける: adds the 担当者 to an existing 事業者, whose row does not change. */
export function linkEmployerSubmission(
  staff: Staff,
  { employerId, ...target }: EmployerSubmissionTarget & { employerId: string },
  now: Date,
): Promise<LinkOutcome> {
  return decideEmployerSubmission<"unknown" | "suspended">(
    staff,
    target,
    {
      ...approved,
      employer: async (tx) => {
        const [employer] = await tx
          .select({ id: employers.id, name: employers.name })
          .from(employers)
          .where(eq(employers.id, employerId))
          .for("update");
        if (!employer) return { outcome: "refused", reason: "unknown" };
        // 停止 concerns every account of a 事業者, so none is added before 再開.
        const [suspended] = await tx
          .select({ id: employerUsers.id })
          .from(employerUsers)
          .where(and(eq(employerUsers.employerId, employerId), isNotNull(employerUsers.suspendedAt)))
          .limit(1);
        return suspended ? { outcome: "refused", reason: "suspended" } : { outcome: "found", employer };
      },
    },
    now,
  );
}
