import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";

/**
 * 操作履歴: every change by staff, and every look at an applicant's data. A trigger refuses UPDATE and DELETE, so entries
 * hold neither addresses nor secrets; applicants are named by 識別名.
 */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    at: at("at").notNull(),
    /** Id of a 職員; null for `npm run staff:*` on the server. No foreign key: an entry outlives the account. */
    actorId: uuid("actor_id"),
    actorName: text("actor_name").notNull(),
    /** The words of lib/audit/labels.ts. */
    action: text("action").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    subjectName: text("subject_name").notNull(),
    /** Of a change only the fields that differ. */
    before: jsonb("before").$type<Record<string, unknown>>(),
    after: jsonb("after").$type<Record<string, unknown>>(),
  },
  (t) => [
    index("audit_entries_newest").on(sql`${t.at} desc`, t.id),
    index("audit_entries_subject").on(t.subjectKind, t.subjectId),
    index("audit_entries_actor").on(t.actorId, t.at),
  ],
);
