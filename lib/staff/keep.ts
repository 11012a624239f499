import { and, asc, eq, isNull, or } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { staff } from "@/lib/db/schema/staff";
import type { Keeper } from "./staff";

/** own: nobody keeps their own account. denied: the actor is no admin any more. */
export type NotKept = "own" | "denied" | "unknown";

export type KeptStaff = Pick<
  typeof staff.$inferSelect,
  "id" | "email" | "name" | "role" | "suspendedAt" | "totpKey" | "updatedAt"
>;

/**
 * One change to another person's account, as one transaction. All active admins and that person are locked first, in
 * one order, and the actor must still be among them: whatever is pressed at the same time, the actor stays, so that there is always an
 * admin left.
 */
export async function keepStaff<T>(
  keeper: Keeper,
  id: string,
  work: (tx: Tx, person: KeptStaff) => Promise<T>,
): Promise<T | NotKept> {
  if (keeper.id === id) return "own";
  return getDb().transaction(async (tx) => {
    const isActiveAdmin = and(eq(staff.role, "admin"), isNull(staff.suspendedAt));
    const locked = await tx
      .select({
        id: staff.id,
        email: staff.email,
        name: staff.name,
        role: staff.role,
        suspendedAt: staff.suspendedAt,
        totpKey: staff.totpKey,
        updatedAt: staff.updatedAt,
      })
      .from(staff)
      .where(or(isActiveAdmin, eq(staff.id, id)))
      .orderBy(asc(staff.id))
      .for("update");
    const mayAct = ({ role, suspendedAt }: KeptStaff) => role === "admin" && !suspendedAt;
    if (keeper.id !== null && !locked.some((row) => row.id === keeper.id && mayAct(row))) return "denied";
    const person = locked.find((row) => row.id === id);
    return person ? work(tx, person) : "unknown";
  });
}

export function subjectOf({ id, name }: { id: string; name: string }) {
  return { kind: "staff", id, name } as const;
}

/** Two who edit the same account notice each other by this number; `updatedAt` is written by every change to it. */
export function versionOf({ updatedAt }: { updatedAt: Date }): number {
  return updatedAt.getTime();
}
