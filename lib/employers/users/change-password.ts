import { changeOwnPassword } from "@/lib/accounts/change-own-password";
import type { EmployerUser } from "@/lib/actors";

export function changeEmployerUserPassword(
  user: EmployerUser,
  { next, current }: { next: string; current?: string | undefined },
  now: Date,
) {
  const { email, name, employerName } = user;
  const words = [email, name, ...(employerName ? [employerName] : [])];
  return changeOwnPassword("employer", user, { next, current, words }, now);
}
