import { and, eq, isNull } from "drizzle-orm";
import { findSession } from "@/lib/accounts/sessions";
import type { LoginStep, Staff, StaffAtLogin } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { staff } from "@/lib/db/schema/staff";
import { env } from "@/lib/env";

export type StaffAdmission =
  | { outcome: "signed-in"; staff: Staff }
  /** The password was right, and a step of the login is left. */
  | { outcome: "at-login"; person: StaffAtLogin };

/** Makes the actor of a live session of staff. Undefined: the session is over, or the account is suspended. */
export async function admitStaff(sessionId: string, now: Date): Promise<StaffAdmission | undefined> {
  const session = await findSession(sessionId, now);
  if (session?.accountKind !== "staff") return undefined;
  const [row] = await getDb()
    .select({
      id: staff.id,
      email: staff.email,
      name: staff.name,
      role: staff.role,
      mustChangePassword: staff.mustChangePassword,
      totpConfirmedAt: staff.totpConfirmedAt,
    })
    .from(staff)
    .where(and(eq(staff.id, session.accountId), isNull(staff.suspendedAt)));
  if (!row) return undefined;
  const { mustChangePassword, totpConfirmedAt, role, ...named } = row;
  const person = { ...named, sessionId, authenticatedAt: session.authenticatedAt };
  const step = loginStep({ mustChangePassword, totpConfirmedAt, secondFactorAt: session.secondFactorAt });
  if (step) return { outcome: "at-login", person: { ...person, step } as StaffAtLogin };
  return { outcome: "signed-in", staff: { ...person, role } as Staff };
}

function loginStep(known: {
  mustChangePassword: boolean;
  totpConfirmedAt: Date | null;
  secondFactorAt: Date | null;
}): LoginStep | undefined {
  if (known.totpConfirmedAt && !known.secondFactorAt) return "code";
  if (known.mustChangePassword) return "password";
  if (!known.totpConfirmedAt && env().STAFF_TOTP === "required") return "setup";
  return undefined;
}
