import type { Staff } from "@/lib/actors";
import type { Target } from "@/lib/db/versioned";
import { employerSubmissionRejectedMail } from "@/lib/mail/templates/employer-submission";
import { decideEmployerSubmission } from "./decide";

type Reasoned = Target & { reason: string };

/** 却下 is final: the 担当者 cannot submit again, only delete the account. */
export function rejectEmployerSubmission(staff: Staff, { reason, ...target }: Reasoned, now: Date) {
  return decideEmployerSubmission(
    staff,
    target,
    {
      state: "rejected",
      action: "reject",
      reason,
      mail: (about) => employerSubmissionRejectedMail({ ...about, reason }),
    },
    now,
  );
}
