import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { staff } from "@/lib/db/schema/staff";
import { isUuid } from "@/lib/text/uuid";

/** What another 職員 may see of an account. */
export async function findStaff(id: string) {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb()
    .select({
      id: staff.id,
      email: staff.email,
      name: staff.name,
      role: staff.role,
      mustChangePassword: staff.mustChangePassword,
      totpConfirmedAt: staff.totpConfirmedAt,
      suspendedAt: staff.suspendedAt,
      lastLoginAt: staff.lastLoginAt,
      passwordChangedAt: staff.passwordChangedAt,
      createdAt: staff.createdAt,
      version: staff.version,
    })
    .from(staff)
    .where(eq(staff.id, id));
  return row;
}

export type StaffFacts = NonNullable<Awaited<ReturnType<typeof findStaff>>>;
