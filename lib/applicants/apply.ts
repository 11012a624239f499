import { askRegistration } from "@/lib/accounts/ask-registration";
import type { Asker } from "@/lib/accounts/asker";
import { registrationMail } from "@/lib/mail/templates/registration";

/** 求職者登録申請 */
export function apply({ email }: { email: string }, asker: Asker, now: Date) {
  return askRegistration({ kind: "applicant", email }, registrationMail, asker, now);
}
