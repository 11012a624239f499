import { changeOwnPassword } from "@/lib/accounts/change-own-password";
import type { EmployerUser } from "@/lib/actors";

export function changeEmployerUserPassword(
  account: EmployerUser,
  { next, current }: { next: string; current?: string | undefined },
  now: Date,
) {
  const { email, name, employerName } = account;
  const words = [email, name, ...(employerName ? [employerName] : [])];
  return changeOwnPassword("employer", account, { next, current, words }, now);
}
