import type { Staff } from "@/lib/actors";
import { employerSubmissionRejectedMail } from "@/lib/mail/templates/employer-submission";
import { decideEmployerSubmission } from "./decide";
import type { EmployerSubmissionTarget } from "./schema";

type Reasoned = EmployerSubmissionTarget & { reason: string };

/** 却下: final. The account cannot submit again; it can only be deleted. */
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
