import type { Admin, Staff } from "@/lib/actors";

/** `npm run staff:*`: somebody who can start a command on the server may also manage the accounts of 職員. */
export const serverPrompt = { id: null, name: "サーバーの操作" } as const;

/** Who may manage the accounts of other 職員. */
export type StaffManager = Admin | typeof serverPrompt;

export function isAdmin(staff: Staff): staff is Admin {
  return staff.role === "admin";
}
