import { eq } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/accounts";

/** The row that a step by staff is about, held until its transaction ends: of many presses one goes first. */
export async function lockApplicant(tx: Tx, id: string) {
  const [row] = await tx
    .select({ handle: applicants.handle, suspendedAt: applicants.suspendedAt })
    .from(applicants)
    .where(eq(applicants.id, id))
    .for("update");
  return row;
}
