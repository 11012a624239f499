import type { ApprovedEmployerUser, EmployerUser } from "@/lib/actors";

export function isApproved(user: EmployerUser): user is ApprovedEmployerUser {
  return user.employerId !== null;
}
