import type { Staff } from "@/lib/actors";
import { applicationRejectedMail } from "@/lib/mail/templates/business-application";
import { decideEmployerSubmission } from "./decide-application";
import type { ApplicationTarget } from "./schema";

type Reasoned = ApplicationTarget & { reason: string };

/** 却下: final. The account cannot submit again; it can only be deleted. */
export function rejectEmployerSubmission(staff: Staff, { reason, ...target }: Reasoned, now: Date) {
  return decideEmployerSubmission(
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
