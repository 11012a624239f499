import { and, eq, isNotNull } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { staff } from "@/lib/db/schema/staff";
import { resealedKey } from "./totp";

/** After a change of AUTH_SECRET: seals every key anew, so that the old secret can be removed and nobody is locked out. */
export async function renewTotpKeys(): Promise<void> {
  const keys = await getDb()
    .select({ id: staff.id, totpKey: staff.totpKey })
    .from(staff)
    .where(isNotNull(staff.totpKey));
  for (const { id, totpKey } of keys) {
    const renewed = totpKey && resealedKey(totpKey, id);
    if (!renewed) continue;
    // A key that was set up anew meanwhile stays.
    await getDb()
      .update(staff)
      .set({ totpKey: renewed })
      .where(and(eq(staff.id, id), eq(staff.totpKey, totpKey)));
  }
}
