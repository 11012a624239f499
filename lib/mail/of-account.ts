import { and, eq, like, not, type SQL } from "drizzle-orm";
import { mails } from "@/lib/db/schema/mails";
import type { LetterAccount } from "./templates/account-kind";

// How kinds are named: templates/account-kind.ts.
const aboutEmployerUsers = like(mails.kind, "business-%");
const aboutStaff = like(mails.kind, "staff-%");

/** The mails in the outbox to this address about an account of this kind: one of the other kind may have the same address. */
export function mailsOfAccount(address: string, account: LetterAccount): SQL | undefined {
  const about = account === "employer" ? aboutEmployerUsers : and(not(aboutEmployerUsers), not(aboutStaff));
  return and(eq(mails.toAddress, address), about);
}
