import { eq } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";

export type ApplicantRow = typeof applicants.$inferSelect;

/** The account's row, held until the transaction ends: of many presses one goes first. Undefined: no such account. */
export async function lockApplicant(tx: Tx, id: string): Promise<ApplicantRow | undefined> {
  const [row] = await tx.select().from(applicants).where(eq(applicants.id, id)).for("update");
  return row;
}
