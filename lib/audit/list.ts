import { and, desc, eq, gte, isNull, lt, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { auditEntries } from "@/lib/db/schema/audit";
import { staff } from "@/lib/db/schema/staff";
import { addDays, startOfJapanDay } from "@/lib/time/japan-day";
import type { AuditAction, SubjectKind } from "./labels";

/** The count stops here; older entries are found by their date. */
export const mostEntries = 2000;
/** The value of the actor filter for commands on the server. */
export const serverActor = "server";

export type AuditFilter = {
  /** Id of a 職員, or `serverActor`. */
  actor?: string;
  subject?: SubjectKind;
  /** The id of one subject of that kind. */
  id?: string;
  action?: AuditAction;
  /** First and last day, "2026-03-31", Japan time. */
  from?: string;
  to?: string;
};

/** 操作履歴, newest first. */
export async function listAudit({ actor, subject, id, action, from, to }: AuditFilter, page: number) {
  const a = auditEntries;
  const matching = and(
    actor ? (actor === serverActor ? isNull(a.actorId) : eq(a.actorId, actor)) : undefined,
    subject && eq(a.subjectKind, subject),
    id ? eq(a.subjectId, id) : undefined,
    action && eq(a.action, action),
    from ? gte(a.at, startOfJapanDay(from)) : undefined,
    to ? lt(a.at, startOfJapanDay(addDays(to, 1))) : undefined,
  );
  const counted = getDb()
    .select({ one: sql`1`.as("one") })
    .from(a)
    .where(matching)
    .limit(mostEntries + 1)
    .as("counted");
  const select = getDb().select().from(a).where(matching).orderBy(desc(a.at), a.id);
  const { rows, total } = await paginate(select, page, getDb().$count(counted));
  return { rows, total: Math.min(total, mostEntries), more: total > mostEntries };
}

/** All 職員, because accounts of staff are suspended and never deleted. */
export async function listActors(): Promise<{ id: string; name: string }[]> {
  return getDb().select({ id: staff.id, name: staff.name }).from(staff).orderBy(staff.name).limit(500);
}

/** The newest entries about one subject: who did what, when, and why. For every 職員 who decides on it. */
export async function historyOf(subject: SubjectKind, id: string) {
  const a = auditEntries;
  return getDb()
    .select({
      id: a.id,
      at: a.at,
      actor: a.actorName,
      action: sql<AuditAction>`${a.action}`,
      reason: sql<string | null>`${a.after}->>'reason'`,
    })
    .from(a)
    .where(and(eq(a.subjectKind, subject), eq(a.subjectId, id)))
    .orderBy(desc(a.at), a.id)
    .limit(50);
}
