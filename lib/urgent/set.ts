import { sql } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { urgentLine } from "@/lib/db/schema/urgent";
import { announce } from "@/lib/page-cache/announce";
import { findUrgentLine, theLine, type UrgentRow } from "./find";
import type { UrgentInput } from "./schema";

const subject = { kind: "urgent-line", id: String(theLine), name: "緊急のお知らせ" } as const;

/** Shows a line on every page, instead of the one that is there. `version` 0: none was there. */
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
      .values({ id: theLine, ...after })
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

/** An advisory lock, because there may be no row to lock yet: two who set the first line wait for each other too. */
async function lockLine(tx: Tx): Promise<UrgentRow | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('iwaki.urgent'))`);
  return findUrgentLine(tx);
}

/** A line that was cleared and set anew must not look like the old one to a page that is still open. */
async function nextVersion(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ next: number }>(
    sql`select count(*)::int + 1 as next from audit_entries where subject_kind = ${subject.kind}`,
  );
  return row?.next ?? 1;
}
