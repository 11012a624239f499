import { endSessions } from "@/lib/accounts/sessions";
import type { Admin } from "@/lib/actors";
import { type ManageRefusal, manageStaff } from "./manage";
import { staffRows } from "./rows";

/** 停止: ends every session of the account and allows no login. */
export async function suspendStaff(
  admin: Admin,
  id: string,
  now: Date,
): Promise<{ outcome: "suspended" } | ManageRefusal> {
  return manageStaff(admin, id, async (tx, person) => {
    if (person.suspendedAt) return { outcome: "suspended" } as const;
    await staffRows.change(tx, admin, person, { suspendedAt: now }, "suspend", now);
    await endSessions(tx, { kind: "staff", id });
    return { outcome: "suspended" } as const;
  });
}
