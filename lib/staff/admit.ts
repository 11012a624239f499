import { and, eq, isNull } from "drizzle-orm";
import { findSession } from "@/lib/accounts/sessions";
import { getDb } from "@/lib/db/client";
import { staff } from "@/lib/db/schema/staff";
import { env } from "@/lib/env";
import type { Staff } from "./staff";

/**
 * What still stands between a password and the desk, in this order.
 * code: the second step of this login. password: a new one instead of the 初期パスワード. setup: 二段階認証 itself.
 */
export type DoorStep = "code" | "password" | "setup";

/** Whose session this is, while it lives and the account is not suspended. */
export type AtTheDoor = { step: DoorStep; id: string; email: string; name: string; sessionId: string };

/** The gate: a Staff, or somebody who has yet to pass a step, or nobody. */
export async function admitStaff(
  sessionId: string,
  now: Date,
): Promise<{ staff: Staff } | { atTheDoor: AtTheDoor } | undefined> {
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
  const { mustChangePassword, totpConfirmedAt, ...person } = row;
  const step = doorStep({ mustChangePassword, totpConfirmedAt, secondFactorAt: session.secondFactorAt });
  if (step) return { atTheDoor: { step, id: row.id, email: row.email, name: row.name, sessionId } };
  return { staff: { ...person, sessionId, authenticatedAt: session.authenticatedAt } as Staff };
}

function doorStep(known: {
  mustChangePassword: boolean;
  totpConfirmedAt: Date | null;
  secondFactorAt: Date | null;
}): DoorStep | undefined {
  if (known.totpConfirmedAt && !known.secondFactorAt) return "code";
  if (known.mustChangePassword) return "password";
  if (!known.totpConfirmedAt && env().STAFF_TOTP === "required") return "setup";
  return undefined;
}
