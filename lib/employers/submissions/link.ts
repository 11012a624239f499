import { and, eq, isNotNull } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { employerUsers } from "@/lib/db/schema/employer-users";
import type { Target } from "@/lib/db/versioned";
import { employerRows } from "@/lib/employers/listing/rows";
import { approved } from "./approve";
import { type DecideOutcome, decideEmployerSubmission } from "./decide";

type Refusal = { outcome: "unknown" } | { outcome: "suspended" };
export type LinkOutcome = DecideOutcome | Refusal;

/** 既存の事業者にひもづける: adds the 担当者 to an existing 事業者, whose row does not change. */
export function linkEmployerSubmission(
  staff: Staff,
  { employerId, ...target }: Target & { employerId: string },
  now: Date,
): Promise<LinkOutcome> {
  return decideEmployerSubmission<Refusal>(
    staff,
    target,
    {
      ...approved,
      employer: async (tx) => {
        if (!(await employerRows.lock(tx, employerId))) return { outcome: "unknown" };
        // 停止 concerns every account of a 事業者, so none is added before 再開.
        const [suspended] = await tx
          .select({ id: employerUsers.id })
          .from(employerUsers)
          .where(and(eq(employerUsers.employerId, employerId), isNotNull(employerUsers.suspendedAt)))
          .limit(1);
        return suspended ? { outcome: "suspended" } : { outcome: "found", employerId };
      },
    },
    now,
  );
}
