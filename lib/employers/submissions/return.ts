import type { Staff } from "@/lib/actors";
import { env } from "@/lib/env";
import type { ReasonedDecisionInput } from "@/lib/form/reasoned-decision";
import { employerSubmissionReturnedMail } from "@/lib/mail/templates/employer-submission";
import { decideEmployerSubmission } from "./decide";

/** 差し戻し: the 担当者 corrects it and submits it again. */
export function returnEmployerSubmission(
  staff: Staff,
  { reason, ...target }: ReasonedDecisionInput,
  now: Date,
) {
  return decideEmployerSubmission(
    staff,
    target,
    {
      state: "returned",
      action: "return",
      reason,
      mail: (about) => employerSubmissionReturnedMail({ ...about, reason, url: `${env().APP_URL}/login` }),
    },
    now,
  );
}
