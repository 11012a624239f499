import { and, eq, isNull } from "drizzle-orm";
import { type Actor, record } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import { staff } from "@/lib/db/schema/staff";
import { versioned } from "@/lib/db/versioned";
import { tellOfChange } from "@/lib/mail/tell-of-change";
import type { AccountChange } from "@/lib/mail/templates/account-changed";

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
    await tell(tx, { action, before, after }, now);
  },
);

const told: Partial<Record<Action | "create" | "update", AccountChange>> = {
  "change-password": "staff-password-changed",
  "reset-password": "staff-password-reset",
  "set-up-totp": "staff-second-factor-set",
  "reset-totp": "staff-second-factor-reset",
};

/** Tells the owner of a change that opens the account, and all admins of a new one: a thief makes both. */
async function tell(
  tx: Tx,
  { action, before, after }: { action: Action | "create" | "update"; before?: StaffRow; after: StaffRow },
  now: Date,
): Promise<void> {
  const change = told[action];
  if (change) await tellOfChange(tx, after.email, change, now);
  if (after.role !== "admin" || before?.role === "admin") return;
  const admins = await tx
    .select({ email: staff.email })
    .from(staff)
    .where(and(eq(staff.role, "admin"), isNull(staff.suspendedAt)))
    .orderBy(staff.email);
  for (const { email } of admins) await tellOfChange(tx, email, "staff-new-admin", now);
}

export function shown({ name, role, version }: StaffRow): ShownStaff {
  return { name, role, version };
}

export function subjectOf({ id, name }: { id: string; name: string }) {
  return { kind: "staff", id, name } as const;
}

function fieldsOf({ name, role }: StaffRow) {
  return { name, role };
}
