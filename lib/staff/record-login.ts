import { eq } from "drizzle-orm";
import { record } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import { staff } from "@/lib/db/schema/staff";

/** Records a login that needs no second step. One that does is recorded by `passCode`, once its code was right. */
export async function recordPasswordLogin(tx: Tx, staffId: string, now: Date): Promise<void> {
  const [person] = await tx
    .select({ id: staff.id, name: staff.name, totpConfirmedAt: staff.totpConfirmedAt })
    .from(staff)
    .where(eq(staff.id, staffId));
  if (!person || person.totpConfirmedAt) return;
  const subject = { kind: "staff", id: person.id, name: person.name } as const;
  await record(tx, person, { action: "login", subject, after: { secondStep: "none" } }, now);
}
