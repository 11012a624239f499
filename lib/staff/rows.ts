import { type Actor, record } from "@/lib/audit/record";
import { staff } from "@/lib/db/schema/staff";
import { versioned } from "@/lib/db/versioned";

export type StaffRow = typeof staff.$inferSelect;
/** What an outcome tells of an account: a row holds its password hash and its keys too. */
export type ShownStaff = Pick<StaffRow, "name" | "role" | "version">;
type Action = "suspend" | "resume" | "change-password" | "reset-password" | "set-up-totp" | "reset-totp";

/** The writes of an account of 職員, by an admin, by its owner or by a command on the server. */
export const staffRows = versioned<Actor, Action, typeof staff>(
  staff,
  async (tx, by, { action, before, after }, now) => {
    const subject = subjectOf(before ?? after);
    const isOfFields = action === "create" || action === "update";
    const changed = isOfFields ? { before: before && fieldsOf(before), after: fieldsOf(after) } : {};
    await record(tx, by, { action, subject, ...changed }, now);
  },
);

export function shown({ name, role, version }: StaffRow): ShownStaff {
  return { name, role, version };
}

export function subjectOf({ id, name }: { id: string; name: string }) {
  return { kind: "staff", id, name } as const;
}

function fieldsOf({ name, role }: StaffRow) {
  return { name, role };
}
