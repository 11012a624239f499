import { eq, sql } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { notices } from "@/lib/db/schema/content";
import { announce } from "@/lib/published";
import { missingForPublication } from "./missing";
import type { NoticeFields, NoticeInput } from "./schema";

export type NoticeRow = typeof notices.$inferSelect;
type Written =
  | { written: NoticeRow }
  | { conflict: NoticeRow }
  | { missing: ReturnType<typeof missingForPublication> }
  | "unknown";

/**
 * Saves a お知らせ as it is, or publishes it: at once, or at its 公開日時. What is public already stays so and must stay
 * complete. Of two who edited the same one, the second is shown what the first has saved.
 */
export async function writeNotice(
  staff: Staff,
  { id, version, deed, ...fields }: NoticeInput,
  now: Date,
): Promise<Written> {
  return getDb().transaction(async (tx) => {
    const before = await lockNotice(tx, id);
    if (!before && version > 0) return "unknown";
    const state = deed === "publish" ? "published" : (before?.state ?? "draft");
    const wanted = { ...fields, state, publishedAt: fields.publishedAt ?? publishedNow(state, before, now) };
    // The second of two presses finds its wish fulfilled.
    if (before && isSame(before, wanted)) return { written: before };
    if (before && before.version !== version) return { conflict: before };
    if (state === "published") {
      const missing = missingForPublication(wanted, now);
      if (Object.keys(missing).length > 0) return { missing };
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
    // What is no longer public has pages too: those that say so.
    if (after.state !== "draft") await announce(tx, ["notices"]);
    return { written: after };
  });
}

/** Also where there is no row yet: two presses of a new form stand in line too. */
export async function lockNotice(tx: Tx, id: string): Promise<NoticeRow | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`);
  const [row] = await tx.select().from(notices).where(eq(notices.id, id));
  return row;
}

type Wanted = NoticeFields & Pick<NoticeRow, "state">;

// Left empty: at once. Two presses in a row mean the same moment.
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
  return written(row);
}

async function change(tx: Tx, before: NoticeRow, wanted: Wanted, now: Date): Promise<NoticeRow> {
  const [row] = await tx
    .update(notices)
    .set({ ...wanted, version: before.version + 1, updatedAt: now })
    .where(eq(notices.id, before.id))
    .returning();
  return written(row);
}

function written(row: NoticeRow | undefined): NoticeRow {
  if (!row) throw new Error("a notice under its lock is gone");
  return row;
}
