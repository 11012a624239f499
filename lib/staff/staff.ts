import type { staffRoles } from "@/lib/db/schema/staff";

declare const admitted: unique symbol;

export type StaffRole = (typeof staffRoles)[number];

/**
 * A signed-in 職員 with nothing left to do at the door. Only `admitStaff` makes one, from a living session: a verb that
 * takes a Staff cannot be called for anybody else.
 */
export type Staff = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly sessionId: string;
  /** When a password was last given in this session. */
  readonly authenticatedAt: Date;
  readonly [admitted]: true;
};

/** A Staff whose role is admin: what an editor may not do asks for this type. */
export type Admin = Staff & { readonly role: "admin" };

export function isAdmin(staff: Staff): staff is Admin {
  return staff.role === "admin";
}
