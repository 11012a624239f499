import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { type Place, rememberPlace } from "./places";
import { type Owner, openSession } from "./sessions";
import { accountTables } from "./tables";

/** A login, inside the transaction that has proved who this is. Undefined: the account is gone or suspended. */
export async function enter(
  tx: Tx,
  owner: Owner,
  place: Place,
  remembered: boolean,
  now: Date,
): Promise<string | undefined> {
  const table = accountTables[owner.kind];
  const [row] = await tx
    .update(table)
    .set({ lastLoginAt: now })
    .where(and(eq(table.id, owner.id), isNull(table.suspendedAt)))
    .returning({ id: table.id });
  if (!row) return undefined;
  await rememberPlace(tx, owner, place, now);
  return openSession(tx, owner, remembered, now);
}
