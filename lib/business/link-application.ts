import { eq } from "drizzle-orm";
import { employers } from "@/lib/db/schema/content";
import type { Staff } from "@/lib/staff/staff";
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
          .where(eq(employers.id, employerId));
        return found ?? "unknown";
      },
    },
    now,
  );
}
