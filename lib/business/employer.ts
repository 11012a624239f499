import type { BusinessAccount, Employer } from "@/lib/actors";

export function isApproved(account: BusinessAccount): account is Employer {
  return account.employerId !== null;
}
