import type { ApprovedEmployerUser, EmployerUser } from "@/lib/actors";

export function isApproved(account: EmployerUser): account is ApprovedEmployerUser {
  return account.employerId !== null;
}
