import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { auditEntries } from "@/lib/db/schema/audit";
import { minute } from "@/lib/time/units";
import { type Actor, type AuditEntry, record } from "./record";

const sameLook = 10 * minute;

/**
 * Records that a 職員 has looked at a subject's data, once in ten minutes for each 職員 and subject: a reload, or the page
 * that a search has led to, belongs to the same look, and would only make 操作履歴 harder to read.
 */
export async function recordLook(
  actor: Actor & { id: string },
  subject: AuditEntry["subject"],
  now: Date,
): Promise<void> {
  const lookedBefore = and(
    eq(auditEntries.subjectKind, subject.kind),
    eq(auditEntries.subjectId, subject.id),
    eq(auditEntries.actorId, actor.id),
    inArray(auditEntries.action, ["look", "search"]),
    gt(auditEntries.at, new Date(now.getTime() - sameLook)),
  );
  await getDb().transaction(async (tx) => {
    const key = `look/${actor.id}/${subject.kind}/${subject.id}`;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
    const [before] = await tx.select({ id: auditEntries.id }).from(auditEntries).where(lookedBefore).limit(1);
    if (!before) await record(tx, actor, { action: "look", subject }, now);
  });
}

/** Whether any 職員 has ever looked at this subject. */
export async function wasLookedAt({
  kind,
  id,
}: Pick<AuditEntry["subject"], "kind" | "id">): Promise<boolean> {
  const [look] = await getDb()
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.subjectKind, kind),
        eq(auditEntries.subjectId, id),
        eq(auditEntries.action, "look"),
      ),
    )
    .limit(1);
  return look !== undefined;
}
