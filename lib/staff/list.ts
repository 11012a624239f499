import { and, asc, desc, eq, ilike, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { StaffRole } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { staff } from "@/lib/db/schema/staff";
import { contains } from "@/lib/text/like";

export type StaffFilter = { words?: string; role?: StaffRole; state?: "active" | "suspended" };
export type StaffOrder = "name" | "login";

const orders = {
  name: [asc(sql`${staff.name} collate "C"`)],
  login: [sql`${staff.lastLoginAt} desc nulls last`],
} satisfies Record<StaffOrder, unknown[]>;

export async function listStaff({ words, role, state }: StaffFilter, order: StaffOrder, page: number) {
  const matching = and(
    words ? or(ilike(staff.name, contains(words)), ilike(staff.email, contains(words))) : undefined,
    role && eq(staff.role, role),
    state && (state === "suspended" ? isNotNull(staff.suspendedAt) : isNull(staff.suspendedAt)),
  );
  const select = getDb()
    .select({
      id: staff.id,
      name: staff.name,
      email: staff.email,
      role: staff.role,
      hasTotp: sql<boolean>`${staff.totpConfirmedAt} is not null`,
      suspendedAt: staff.suspendedAt,
      lastLoginAt: staff.lastLoginAt,
    })
    .from(staff)
    .where(matching)
    .orderBy(...orders[order], desc(staff.createdAt), staff.id);
  return paginate(select, page, getDb().$count(staff, matching));
}
