import { askRegistration } from "@/lib/accounts/ask-registration";
import type { Asker } from "@/lib/accounts/asker";
import { businessRegistrationMail } from "@/lib/mail/templates/business-registration";

/** 事業者登録申請. The address may be an applicant's: neither account ever touches the other. */
export function applyForBusiness({ email }: { email: string }, asker: Asker, now: Date) {
  return askRegistration({ kind: "employer", email }, businessRegistrationMail, asker, now);
}
