import type { Staff } from "@/lib/actors";
import type { Target } from "@/lib/db/versioned";
import { env } from "@/lib/env";
import { employerSubmissionReturnedMail } from "@/lib/mail/templates/employer-submission";
import { decideEmployerSubmission } from "./decide";

type Reasoned = Target & { reason: string };

/** 差し戻し: the 担当者 corrects it and submits it again. */
export function returnEmployerSubmission(staff: Staff, { reason, ...target }: Reasoned, now: Date) {
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
