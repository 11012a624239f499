import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { type Origin, rememberBrowser } from "./origins";
import { type Owner, openSession } from "./sessions";
import { accountTables } from "./tables";

/** Opens a session for an owner whom the same transaction has proved. "gone": the account is deleted or suspended. */
export async function enter(
  tx: Tx,
  owner: Owner,
  origin: Origin,
  remembered: boolean,
  now: Date,
): Promise<{ outcome: "entered"; sessionId: string } | { outcome: "gone" }> {
  const table = accountTables[owner.kind];
  const [row] = await tx
    .update(table)
    .set({ lastLoginAt: now })
    .where(and(eq(table.id, owner.id), isNull(table.suspendedAt)))
    .returning({ id: table.id });
  if (!row) return { outcome: "gone" };
  await rememberBrowser(tx, owner, origin, now);
  return { outcome: "entered", sessionId: await openSession(tx, owner, remembered, now) };
}
