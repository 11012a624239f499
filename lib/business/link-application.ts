import { and, eq, isNotNull } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { employerAccounts } from "@/lib/db/schema/business";
import { employers } from "@/lib/db/schema/content";
import { approved } from "./approve-application";
import { decideApplication } from "./decide-application";
import type { ApplicationTarget } from "./schema";

/** 既存の事業者にひもづける: the account is one more of a 事業者 that is here. Nothing of that one changes. */
export function linkApplication(
  staff: Staff,
  { employerId, ...target }: ApplicationTarget & { employerId: string },
  now: Date,
) {
  return decideApplication(
    staff,
    target,
    {
      ...approved,
      employer: async (tx) => {
        const [found] = await tx
          .select({ id: employers.id, name: employers.name })
          .from(employers)
          .where(eq(employers.id, employerId))
          .for("update");
        if (!found) return "unknown";
        // 停止 is about all of its people: nobody joins it from outside meanwhile.
        const [suspended] = await tx
          .select({ id: employerAccounts.id })
          .from(employerAccounts)
          .where(and(eq(employerAccounts.employerId, employerId), isNotNull(employerAccounts.suspendedAt)))
          .limit(1);
        return suspended ? "suspended" : found;
      },
    },
    now,
  );
}
