import { sql } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { urgentLine } from "@/lib/db/schema/urgent";
import { announce } from "@/lib/page-cache/announce";
import { findUrgentLine, type UrgentRow, urgentLineId } from "./find";
import type { UrgentInput } from "./schema";

const subject = { kind: "urgent-line", id: String(urgentLineId), name: "緊急のお知らせ" } as const;

/** Shows a line on every page and replaces an older one. `version` 0: the form showed none. */
export async function setUrgentLine(
  staff: Staff,
  { version, text, href }: UrgentInput,
  now: Date,
): Promise<{ outcome: "set" } | { outcome: "conflict"; current: UrgentRow | undefined }> {
  return getDb().transaction(async (tx) => {
    const before = await lockLine(tx);
    if (before && before.text === text && before.href === href) return { outcome: "set" };
    if ((before?.version ?? 0) !== version) return { outcome: "conflict", current: before };
    const after = { text, href, version: await nextVersion(tx), updatedAt: now };
    await tx
      .insert(urgentLine)
      .values({ id: urgentLineId, ...after })
      .onConflictDoUpdate({ target: urgentLine.id, set: after });
    await record(tx, staff, { action: before ? "update" : "publish", subject, before, after }, now);
    await announce(tx, ["urgent"]);
    return { outcome: "set" };
  });
}

export async function clearUrgentLine(
  staff: Staff,
  { version }: { version: number },
  now: Date,
): Promise<{ outcome: "cleared" } | { outcome: "conflict"; current: UrgentRow }> {
  return getDb().transaction(async (tx) => {
    const before = await lockLine(tx);
    if (!before) return { outcome: "cleared" };
    if (before.version !== version) return { outcome: "conflict", current: before };
    await tx.delete(urgentLine);
    await record(tx, staff, { action: "withdraw", subject, before }, now);
    await announce(tx, ["urgent"]);
    return { outcome: "cleared" };
  });
}

/** Takes an advisory lock, because there may be no row yet that could be locked. */
async function lockLine(tx: Tx): Promise<UrgentRow | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('iwaki.urgent'))`);
  return findUrgentLine(tx);
}

/** A number that no earlier line had: a form opened before a line was cleared and set again must get a conflict. */
async function nextVersion(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ next: number }>(
    sql`select count(*)::int + 1 as next from audit_entries where subject_kind = ${subject.kind}`,
  );
  return row?.next ?? 1;
}
