import type { Staff } from "@/lib/actors";
import { env } from "@/lib/env";
import { applicationReturnedMail } from "@/lib/mail/templates/business-application";
import { decideEmployerSubmission } from "./decide-application";
import type { ApplicationTarget } from "./schema";

type Reasoned = ApplicationTarget & { reason: string };

/** 差し戻し: the 担当者 corrects it and submits it again. */
export function returnEmployerSubmission(staff: Staff, { reason, ...target }: Reasoned, now: Date) {
  return decideEmployerSubmission(
    staff,
    target,
    {
      state: "returned",
      action: "return",
      reason,
      mail: (about) => applicationReturnedMail({ ...about, reason, url: `${env().APP_URL}/login` }),
    },
    now,
  );
}
