import type { Admin, Staff } from "@/lib/actors";

export function isAdmin(staff: Staff): staff is Admin {
  return staff.role === "admin";
}
