import { and, eq, isNotNull } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { staff } from "@/lib/db/schema/staff";
import { resealedKey } from "./totp";

/** After a change of AUTH_SECRET: encrypts every key with the newest secret, so that the older one can be removed. */
export async function renewTotpKeys(): Promise<void> {
  const keys = await getDb()
    .select({ id: staff.id, totpKey: staff.totpKey })
    .from(staff)
    .where(isNotNull(staff.totpKey));
  for (const { id, totpKey } of keys) {
    const renewed = totpKey && resealedKey(totpKey, id);
    if (!renewed) continue;
    // Only if the key is still the one that was read: a new one may have been set up meanwhile.
    await getDb()
      .update(staff)
      .set({ totpKey: renewed })
      .where(and(eq(staff.id, id), eq(staff.totpKey, totpKey)));
  }
}
