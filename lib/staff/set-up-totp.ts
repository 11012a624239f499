import { and, eq, isNull } from "drizzle-orm";
import type { Staff, StaffAtLogin } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { sessions } from "@/lib/db/schema/accounts";
import { staff } from "@/lib/db/schema/staff";
import { replaceRecoveryCodes } from "./recovery-codes";
import { staffRows, subjectOf } from "./rows";
import { newSealedKey, sealedKey, timeStepOf, unsealKey } from "./totp";

/**
 * The state of the set-up of 二段階認証. `key` is there until the first code confirms it. It belongs to the session that began:
 * somebody else who knows the password gets another key, and cannot wait until the owner confirms a key that they have seen.
 */
export async function findSetup(
  person: StaffAtLogin | Staff,
): Promise<{ state: "none" } | { state: "begun"; key: string } | { state: "done" }> {
  const [row] = await getDb()
    .select({ confirmedAt: staff.totpConfirmedAt, sealed: sessions.begunTotpKey })
    .from(staff)
    .leftJoin(sessions, eq(sessions.id, person.sessionId))
    .where(eq(staff.id, person.id));
  if (row?.confirmedAt) return { state: "done" };
  const key = unsealKey(row?.sealed ?? null, person.id);
  return key ? { state: "begun", key } : { state: "none" };
}

/** Makes the key for the authenticator app. A second press keeps the first key. */
export async function beginTotp(person: StaffAtLogin | Staff, now: Date): Promise<void> {
  await getDb().transaction(async (tx) => {
    const unconfirmed = await staffRows.lock(tx, person.id, isNull(staff.totpConfirmedAt));
    if (!unconfirmed) return;
    const begun = await tx
      .update(sessions)
      .set({ begunTotpKey: newSealedKey(person.id) })
      .where(and(eq(sessions.id, person.sessionId), isNull(sessions.begunTotpKey)))
      .returning({ id: sessions.id });
    if (begun.length > 0)
      await record(tx, person, { action: "begin-totp", subject: subjectOf(unconfirmed) }, now);
  });
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
  const setup = await findSetup(person);
  if (setup.state !== "begun") return { outcome: "not-begun" };
  const step = timeStepOf(setup.key, code, now);
  if (!step) return { outcome: "wrong" };
  return getDb().transaction(async (tx) => {
    const before = await staffRows.lock(tx, person.id, isNull(staff.totpConfirmedAt));
    if (!before) return { outcome: "not-begun" };
    const confirmed = { totpKey: sealedKey(setup.key, person.id), totpConfirmedAt: now, totpLastStep: step };
    await staffRows.change(tx, person, before, confirmed, "set-up-totp", now);
    // Other logins of this person have to pass the code at their next request.
    await tx.update(sessions).set({ secondFactorAt: now }).where(eq(sessions.id, person.sessionId));
    await eraseBegunKeys(tx, person.id);
    return { outcome: "confirmed", recoveryCodes: await replaceRecoveryCodes(tx, person.id) };
  });
}

/** Another session cannot go on with a key of its own when 二段階認証 is later switched off. */
async function eraseBegunKeys(tx: Tx, staffId: string): Promise<void> {
  const isOfStaff = and(eq(sessions.accountKind, "staff"), eq(sessions.accountId, staffId));
  await tx.update(sessions).set({ begunTotpKey: null }).where(isOfStaff);
}
