import { eq } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";

export type ApplicantRow = typeof applicants.$inferSelect;

/** Reads the row and locks it until the transaction ends. Undefined: there is no such account. */
export async function lockApplicant(tx: Tx, id: string): Promise<ApplicantRow | undefined> {
  const [row] = await tx.select().from(applicants).where(eq(applicants.id, id)).for("update");
  return row;
}
