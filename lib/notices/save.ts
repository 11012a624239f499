import { eq, sql } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { notices } from "@/lib/db/schema/notices";
import { announce } from "@/lib/page-cache/announce";
import { type MissingFields, missingForPublication } from "./missing";
import type { NoticeFields, NoticeInput } from "./schema";

export type NoticeRow = typeof notices.$inferSelect;
export type SaveOutcome =
  | { outcome: "saved"; notice: NoticeRow }
  | { outcome: "conflict"; current: NoticeRow }
  | { outcome: "missing"; fields: MissingFields }
  | { outcome: "unknown" };

/**
 * Saves a お知らせ in its state, or publishes it: at once, or at its 公開日時. A public お知らせ stays public and complete.
 * Optimistic concurrency: the second of two editors gets what the first has saved.
 */
export async function saveNotice(
  staff: Staff,
  { id, version, intent, ...fields }: NoticeInput,
  now: Date,
): Promise<SaveOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await lockNotice(tx, id);
    if (!before && version > 0) return { outcome: "unknown" };
    const state = intent === "publish" ? "published" : (before?.state ?? "draft");
    const wanted = { ...fields, state, publishedAt: fields.publishedAt ?? publishedNow(state, before, now) };
    // A repeated press: the row is already as wanted.
    if (before && isSame(before, wanted)) return { outcome: "saved", notice: before };
    if (before && before.version !== version) return { outcome: "conflict", current: before };
    if (state === "published") {
      const fields = missingForPublication(wanted, now);
      if (Object.keys(fields).length > 0) return { outcome: "missing", fields };
    }
    const after = before ? await change(tx, before, wanted, now) : await create(tx, id, wanted, now);
    const action =
      state === "published" && before?.state !== "published" ? "publish" : before ? "update" : "create";
    await record(
      tx,
      staff,
      { action, subject: { kind: "notice", id, name: after.title }, before, after },
      now,
    );
    // A withdrawn or ended お知らせ has a public page too, which says so.
    if (after.state !== "draft") await announce(tx, ["notices"]);
    return { outcome: "saved", notice: after };
  });
}

/** Locks a お知らせ by an advisory lock, because a new form has no row to lock: two presses of it are serialised too. */
export async function lockNotice(tx: Tx, id: string): Promise<NoticeRow | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`);
  const [row] = await tx.select().from(notices).where(eq(notices.id, id));
  return row;
}

type Wanted = NoticeFields & Pick<NoticeRow, "state">;

// An empty 公開日時 means at once. A repeated press keeps the moment of the first.
function publishedNow(state: NoticeRow["state"], before: NoticeRow | undefined, now: Date): Date | null {
  if (state === "draft") return null;
  return before?.publishedAt ?? now;
}

function isSame(row: NoticeRow, wanted: Wanted): boolean {
  return Object.entries(wanted).every(
    ([name, value]) => JSON.stringify(row[name as keyof NoticeRow]) === JSON.stringify(value),
  );
}

async function create(tx: Tx, id: string, wanted: Wanted, now: Date): Promise<NoticeRow> {
  const [row] = await tx
    .insert(notices)
    .values({ id, ...wanted, createdAt: now, updatedAt: now })
    .returning();
  return existing(row);
}

async function change(tx: Tx, before: NoticeRow, wanted: Wanted, now: Date): Promise<NoticeRow> {
  const [row] = await tx
    .update(notices)
    .set({ ...wanted, version: before.version + 1, updatedAt: now })
    .where(eq(notices.id, before.id))
    .returning();
  return existing(row);
}

function existing(row: NoticeRow | undefined): NoticeRow {
  if (!row) throw new Error("a notice under its lock is gone");
  return row;
}
