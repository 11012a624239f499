import { changeOwnPassword } from "@/lib/accounts/change-own-password";
import type { Applicant } from "@/lib/actors";

export function changePassword(
  applicant: Applicant,
  { next, current }: { next: string; current?: string | undefined },
  now: Date,
) {
  const { email, handle } = applicant;
  return changeOwnPassword(
    "applicant",
    applicant,
    { next, current, words: [email, handle, handle.slice(0, 3)] },
    now,
  );
}
