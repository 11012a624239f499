import type { Staff } from "@/lib/actors";
import { env } from "@/lib/env";
import { submissionReturnedMail } from "@/lib/mail/templates/business-submission";
import { decideSubmission } from "./decide";

type Reasoned = { id: string; version: number; reason: string };

/** 差し戻し: the 事業者 mends it and asks again. A public posting that it would have changed stays as it is. */
export function returnSubmission(staff: Staff, { reason, ...target }: Reasoned, now: Date) {
  return decideSubmission<never>(
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
