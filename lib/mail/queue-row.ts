import { eq } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { mailQueue } from "@/lib/db/schema/mails";
import type { Pace } from "./pace";

const theRow = eq(mailQueue.id, 1);

/** Locks the pace of all instances, until the transaction ends. */
export async function lockPace(tx: Tx): Promise<Pace> {
  for (;;) {
    const [pace] = await tx.select().from(mailQueue).where(theRow).for("update");
    if (pace) return pace;
    await tx.insert(mailQueue).values({ id: 1 }).onConflictDoNothing();
  }
}

/** Writes the locked pace. */
export async function writePace(tx: Tx, change: Partial<Pace>): Promise<void> {
  await tx.update(mailQueue).set(change).where(theRow);
}

/**
 * Changes the pace as `changeOf` says; what was changed. It locks the row only when there is something to change: usually
 * an accepted mail changes nothing, and need not wait for the leases of other workers.
 */
export async function changePace(tx: Tx, changeOf: (pace: Pace) => Partial<Pace>): Promise<Partial<Pace>> {
  const [seen] = await tx.select().from(mailQueue).where(theRow);
  if (!seen || isEmpty(changeOf(seen))) return {};
  const change = changeOf(await lockPace(tx));
  if (!isEmpty(change)) await writePace(tx, change);
  return change;
}

function isEmpty(change: Partial<Pace>): boolean {
  return Object.keys(change).length === 0;
}
