import type { Staff } from "@/lib/actors";
import { applicationRejectedMail } from "@/lib/mail/templates/business-application";
import { decideApplication } from "./decide-application";
import type { ApplicationTarget } from "./schema";

type Reasoned = ApplicationTarget & { reason: string };

/** 却下: final; the account can do nothing but be deleted. */
export function rejectApplication(staff: Staff, { reason, ...target }: Reasoned, now: Date) {
  return decideApplication(
    staff,
    target,
    {
      state: "rejected",
      action: "reject",
      reason,
      mail: (about) => applicationRejectedMail({ ...about, reason }),
    },
    now,
  );
}
