import { changeOwnPassword } from "@/lib/accounts/change-own-password";
import type { BusinessAccount } from "@/lib/actors";

export function changeBusinessPassword(
  account: BusinessAccount,
  { next, current }: { next: string; current?: string | undefined },
  now: Date,
) {
  const { email, name, employerName } = account;
  const words = [email, name, ...(employerName ? [employerName] : [])];
  return changeOwnPassword("employer", account, { next, current, words }, now);
}
