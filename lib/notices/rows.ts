import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { notices } from "@/lib/db/schema/notices";
import { versioned } from "@/lib/db/versioned";
import { announce } from "@/lib/page-cache/announce";

export type NoticeRow = typeof notices.$inferSelect;

/** The writes of お知らせ. A withdrawn or ended お知らせ has a public page too, which says so. */
export const noticeRows = versioned<Staff, "publish" | "withdraw", typeof notices>(
  notices,
  async (tx, staff, { action, before, after }, now) => {
    await record(tx, staff, { action, subject: subjectOf(after), before, after }, now);
    if (after.state !== "draft") await announce(tx, ["notices"]);
  },
);

export function subjectOf({ id, title }: NoticeRow) {
  return { kind: "notice", id, name: title } as const;
}
