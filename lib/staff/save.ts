import { endSessions } from "@/lib/accounts/sessions";
import type { Admin, StaffRole } from "@/lib/actors";
import type { Saved, SaveRefusal, Target } from "@/lib/db/versioned";
import { type ManageRefusal, manageStaff } from "./manage";
import { type ShownStaff, shown, staffRows } from "./rows";

export type SaveOutcome = Saved<ShownStaff> | SaveRefusal<ShownStaff> | ManageRefusal;

/** Name and role. A change of role ends every login that was begun under the old one. */
export async function saveStaff(
  admin: Admin,
  { id, version, name, role }: Target & { name: string; role: StaffRole },
  now: Date,
): Promise<SaveOutcome> {
  return manageStaff(admin, id, async (tx, before): Promise<SaveOutcome> => {
    const saved = await staffRows.save(tx, admin, { id, version }, { fields: { name, role } }, now);
    if (saved.outcome === "conflict") return { outcome: "conflict", current: shown(saved.current) };
    if (saved.outcome !== "saved") return saved;
    if (saved.row.role !== before.role) await endSessions(tx, { kind: "staff", id });
    return { outcome: "saved", row: shown(saved.row) };
  });
}
