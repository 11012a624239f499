import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { auditEntries } from "@/lib/db/schema/audit";
import { minute } from "@/lib/time/units";
import { type Actor, type AuditEntry, record } from "./record";

const sameLookMs = 10 * minute;

/**
 * A look at a person's data. Once for each person and 職員 in ten minutes: a page read again after a press, or found by a
 * search a moment ago, is the same look, and a history full of reloads would hide what matters.
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
    gt(auditEntries.at, new Date(now.getTime() - sameLookMs)),
  );
  await getDb().transaction(async (tx) => {
    const key = `look/${actor.id}/${subject.kind}/${subject.id}`;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
    const [before] = await tx.select({ id: auditEntries.id }).from(auditEntries).where(lookedBefore).limit(1);
    if (!before) await record(tx, actor, { action: "look", subject }, now);
  });
}

/** Whether any 職員 has ever looked. */
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
