import { applicants } from "@/lib/db/schema/applicants";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { staff } from "@/lib/db/schema/staff";
import type { AccountKind } from "./sessions";

/**
 * Where each kind of account lives. All have the columns that a login needs: id, email, password_hash,
 * password_changed_at, suspended_at and last_login_at. What is done to an account of any kind is done through this.
 */
export const accountTables = {
  applicant: applicants,
  employer: employerUsers,
  staff,
} satisfies Record<AccountKind, unknown>;
