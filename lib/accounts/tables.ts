import { applicants } from "@/lib/db/schema/applicants";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { staff } from "@/lib/db/schema/staff";
import type { AccountKind } from "./sessions";

/**
 * The table of each kind of account. All have the columns that a login needs: id, email, password_hash,
 * password_changed_at, suspended_at and last_login_at.
 */
export const accountTables = {
  applicant: applicants,
  employer: employerUsers,
  staff,
} satisfies Record<AccountKind, unknown>;
