import type { Admin } from "@/lib/actors";
import { type ManageRefusal, manageStaff } from "./manage";
import { staffRows } from "./rows";

/** 再開 after a 停止. Password and 二段階認証 are the same as before it. */
export async function resumeStaff(
  admin: Admin,
  id: string,
  now: Date,
): Promise<{ outcome: "resumed" } | ManageRefusal> {
  return manageStaff(admin, id, async (tx, person) => {
    if (!person.suspendedAt) return { outcome: "resumed" } as const;
    await staffRows.change(tx, admin, person, { suspendedAt: null }, "resume", now);
    return { outcome: "resumed" } as const;
  });
}
