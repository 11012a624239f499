import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import type { Saved, SaveRefusal } from "@/lib/db/versioned";
import { type MissingFields, missingForPublication } from "./missing";
import { type NoticeRow, noticeRows } from "./rows";
import type { NoticeInput } from "./schema";

type Incomplete = { outcome: "missing"; fields: MissingFields };
export type SaveOutcome = Saved<NoticeRow> | SaveRefusal<NoticeRow> | Incomplete;

/** Saves a お知らせ in its state, or publishes it: at once, or at its 公開日時. A public お知らせ stays public and complete. */
export async function saveNotice(
  staff: Staff,
  { id, version, intent, ...fields }: NoticeInput,
  now: Date,
): Promise<SaveOutcome> {
  const wanted = (before?: NoticeRow) => {
    const state = intent === "publish" ? "published" : (before?.state ?? "draft");
    return { ...fields, state, publishedAt: fields.publishedAt ?? publishedNow(state, before, now) };
  };
  const verify = (notice: ReturnType<typeof wanted>): Incomplete | undefined => {
    const missing = notice.state === "published" ? missingForPublication(notice, now) : {};
    return Object.keys(missing).length > 0 ? { outcome: "missing", fields: missing } : undefined;
  };
  const action = (before?: NoticeRow) =>
    intent === "publish" && before?.state !== "published" ? "publish" : undefined;
  return getDb().transaction((tx) =>
    noticeRows.save(tx, staff, { id, version }, { fields: wanted, verify, action }, now),
  );
}

// An empty 公開日時 means at once. A repeated press keeps the moment of the first.
function publishedNow(state: NoticeRow["state"], before: NoticeRow | undefined, now: Date): Date | null {
  if (state === "draft") return null;
  return before?.publishedAt ?? now;
}
