import { and, eq, isNull } from "drizzle-orm";
import type { AtTheDoor, Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { sessions } from "@/lib/db/schema/accounts";
import { staff } from "@/lib/db/schema/staff";
import { replaceRecoveryCodes } from "./recovery-codes";
import { newSealedKey, openKey, stepOf } from "./totp";

/** How far 二段階認証 is; `key` while it waits for its first code, to be shown to its owner and nowhere else. */
export async function findSetup(
  person: AtTheDoor | Staff,
): Promise<{ state: "none" } | { state: "begun"; key: string } | { state: "done" }> {
  const [row] = await getDb()
    .select({ sealed: staff.totpKey, confirmedAt: staff.totpConfirmedAt })
    .from(staff)
    .where(eq(staff.id, person.id));
  if (row?.confirmedAt) return { state: "done" };
  const key = openKey(row?.sealed ?? null, person.id);
  return key ? { state: "begun", key } : { state: "none" };
}

/** Makes the key that the app is given. A second press finds it made. */
export async function beginTotp(person: AtTheDoor | Staff, now: Date): Promise<void> {
  if ((await findSetup(person)).state !== "none") return;
  await getDb()
    .update(staff)
    .set({ totpKey: newSealedKey(person.id), updatedAt: now })
    .where(and(eq(staff.id, person.id), isNull(staff.totpConfirmedAt)));
}

/** The first code shows that the app has the key: from here on it counts. Answers with the 回復コード, once. */
export async function confirmTotp(
  person: AtTheDoor | Staff,
  code: string,
  now: Date,
): Promise<{ recoveryCodes: string[] } | "wrong" | "not-begun"> {
  const [row] = await getDb()
    .select({ sealed: staff.totpKey })
    .from(staff)
    .where(and(eq(staff.id, person.id), isNull(staff.totpConfirmedAt)));
  const key = openKey(row?.sealed ?? null, person.id);
  if (!row?.sealed || !key) return "not-begun";
  const { sealed } = row;
  const step = stepOf(key, code, now);
  if (!step) return "wrong";
  return getDb().transaction(async (tx) => {
    const confirmed = await tx
      .update(staff)
      .set({ totpConfirmedAt: now, totpLastStep: step, updatedAt: now })
      .where(and(eq(staff.id, person.id), eq(staff.totpKey, sealed), isNull(staff.totpConfirmedAt)))
      .returning({ id: staff.id });
    if (confirmed.length === 0) return "not-begun";
    // Other logins of this person have to pass the code at their next request.
    await tx.update(sessions).set({ secondFactorAt: now }).where(eq(sessions.id, person.sessionId));
    const subject = { kind: "staff", id: person.id, name: person.name } as const;
    await record(tx, person, { action: "set-up-totp", subject }, now);
    return { recoveryCodes: await replaceRecoveryCodes(tx, person.id) };
  });
}
