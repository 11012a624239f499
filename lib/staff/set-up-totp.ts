import { and, eq, isNull } from "drizzle-orm";
import type { Staff, StaffAtLogin } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { sessions } from "@/lib/db/schema/accounts";
import { staff } from "@/lib/db/schema/staff";
import { replaceRecoveryCodes } from "./recovery-codes";
import { staffRows } from "./rows";
import { newSealedKey, timeStepOf, unsealKey } from "./totp";

/** The state of the set-up of 二段階認証. `key` is there until the first code confirms it; only its owner may see it. */
export async function findSetup(
  person: StaffAtLogin | Staff,
): Promise<{ state: "none" } | { state: "begun"; key: string } | { state: "done" }> {
  const [row] = await getDb()
    .select({ sealed: staff.totpKey, confirmedAt: staff.totpConfirmedAt })
    .from(staff)
    .where(eq(staff.id, person.id));
  if (row?.confirmedAt) return { state: "done" };
  const key = unsealKey(row?.sealed ?? null, person.id);
  return key ? { state: "begun", key } : { state: "none" };
}

/** Makes the key for the authenticator app. A second press keeps the first key. */
export async function beginTotp(person: StaffAtLogin | Staff, now: Date): Promise<void> {
  if ((await findSetup(person)).state !== "none") return;
  await getDb()
    .update(staff)
    .set({ totpKey: newSealedKey(person.id), updatedAt: now })
    .where(and(eq(staff.id, person.id), isNull(staff.totpConfirmedAt)));
}

export type ConfirmTotpOutcome =
  | { outcome: "confirmed"; recoveryCodes: string[] }
  | { outcome: "wrong" }
  | { outcome: "not-begun" };

/**
 * Confirms the key by its first code: from then on every login needs a code. The 回復コード are in this answer only, stored
 * as hashes.
 */
export async function confirmTotp(
  person: StaffAtLogin | Staff,
  code: string,
  now: Date,
): Promise<ConfirmTotpOutcome> {
  const [row] = await getDb()
    .select({ sealed: staff.totpKey })
    .from(staff)
    .where(and(eq(staff.id, person.id), isNull(staff.totpConfirmedAt)));
  const key = unsealKey(row?.sealed ?? null, person.id);
  if (!row?.sealed || !key) return { outcome: "not-begun" };
  const { sealed } = row;
  const step = timeStepOf(key, code, now);
  if (!step) return { outcome: "wrong" };
  return getDb().transaction(async (tx) => {
    const isUnconfirmed = and(eq(staff.totpKey, sealed), isNull(staff.totpConfirmedAt));
    const before = await staffRows.lock(tx, person.id, isUnconfirmed);
    if (!before) return { outcome: "not-begun" };
    const confirmed = { totpConfirmedAt: now, totpLastStep: step };
    await staffRows.change(tx, person, before, confirmed, "set-up-totp", now);
    // Other logins of this person have to pass the code at their next request.
    await tx.update(sessions).set({ secondFactorAt: now }).where(eq(sessions.id, person.sessionId));
    return { outcome: "confirmed", recoveryCodes: await replaceRecoveryCodes(tx, person.id) };
  });
}
