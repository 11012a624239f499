import type { Staff } from "@/lib/actors";
import type { ReasonedDecisionInput } from "@/lib/form/reasoned-decision";
import { employerSubmissionRejectedMail } from "@/lib/mail/templates/employer-submission";
import { decideEmployerSubmission } from "./decide";

/** 却下 is final: the 担当者 cannot submit again, only delete the account. */
export function rejectEmployerSubmission(
  staff: Staff,
  { reason, ...target }: ReasonedDecisionInput,
  now: Date,
) {
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
