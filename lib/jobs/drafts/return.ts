import type { Staff } from "@/lib/actors";
import { env } from "@/lib/env";
import type { ReasonedDecisionInput } from "@/lib/form/reasoned-decision";
import { submissionReturnedMail } from "@/lib/mail/templates/job-submission";
import { decideJobSubmission } from "./decide";

/** 差し戻し: the 事業者 corrects the text and submits it again. The public posting that it would change stays as it is. */
export function returnJobSubmission(staff: Staff, { reason, ...target }: ReasonedDecisionInput, now: Date) {
  return decideJobSubmission(
    staff,
    target,
    {
      state: "returned",
      action: "return",
      reason,
      mail: (about) =>
        submissionReturnedMail({
          ...about,
          reason,
          url: `${env().APP_URL}/business/jobs/drafts/${target.id}`,
        }),
    },
    now,
  );
}
