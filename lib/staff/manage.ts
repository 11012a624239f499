import { and, asc, eq, isNull, or } from "drizzle-orm";
import type { Admin } from "@/lib/actors";
import { getDb, type Tx } from "@/lib/db/client";
import { staff } from "@/lib/db/schema/staff";
import type { StaffRow } from "./rows";

/** `npm run staff:*`: a person who can run a command on the server may also manage the accounts of 職員. */
export const serverPrompt = { id: null, name: "サーバーの操作" } as const;

/** Who may manage the accounts of other 職員. */
export type StaffManager = Admin | typeof serverPrompt;

/** own: nobody manages their own account. denied: the actor is no admin any more. unknown: there is no such account. */
export type ManageRefusal = { outcome: "own" } | { outcome: "denied" } | { outcome: "unknown" };

/**
 * One change to another person's account, as one transaction. All active admins and that person are locked first, in
 * one order, and the actor must still be an active admin then. As nobody changes their own account, the actor remains
 * one: two admins who suspend each other at the same time cannot both succeed, and there is always an admin left.
 */
export async function manageStaff<T>(
  manager: StaffManager,
  id: string,
  work: (tx: Tx, person: StaffRow) => Promise<T>,
): Promise<T | ManageRefusal> {
  if (manager.id === id) return { outcome: "own" };
  return getDb().transaction(async (tx) => {
    const isActiveAdmin = and(eq(staff.role, "admin"), isNull(staff.suspendedAt));
    const locked = await tx
      .select()
      .from(staff)
      .where(or(isActiveAdmin, eq(staff.id, id)))
      .orderBy(asc(staff.id))
      .for("update");
    const mayAct = ({ role, suspendedAt }: StaffRow) => role === "admin" && !suspendedAt;
    if (manager.id !== null && !locked.some((row) => row.id === manager.id && mayAct(row)))
      return { outcome: "denied" };
    const person = locked.find((row) => row.id === id);
    return person ? work(tx, person) : { outcome: "unknown" };
  });
}
