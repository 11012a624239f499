import { eq } from "drizzle-orm";
import type { StaffAtLogin } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { sessions } from "@/lib/db/schema/accounts";
import { type SecondFactorRefusal, verifySecondFactor } from "./second-factor";

/** The second step of a login: a code of the authenticator app or a 回復コード. */
export async function passCode(
  person: StaffAtLogin,
  typed: string,
  now: Date,
): Promise<{ outcome: "passed" } | SecondFactorRefusal> {
  return verifySecondFactor(person, typed, now, async (tx, by) => {
    await tx.update(sessions).set({ secondFactorAt: now }).where(eq(sessions.id, person.sessionId));
    const subject = { kind: "staff", id: person.id, name: person.name } as const;
    await record(tx, person, { action: "login", subject, after: { secondStep: by } }, now);
    return { outcome: "passed" } as const;
  });
}
