import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";
import { employerUsers } from "./employer-users.ts";
import { employers } from "./employers.ts";
import { staff } from "./staff.ts";

export const employerPhotoStates = ["approved", "submitted", "returned"] as const;

/** `file`: its id in `files`, which changes with the picture. Width and height in pixels. */
export type Photo = { id: string; file: string; alt: string; width: number; height: number };

/**
 * The photos of a 事業者, one row for each that ever had one: those that the public sees, and what its 担当者 have changed of them
 * and staff have not approved. Lists, because the order is part of what staff approve.
 */
export const employerPhotos = pgTable(
  "employer_photos",
  {
    /** That of the 事業者. */
    id: uuid("id")
      .primaryKey()
      .references(() => employers.id, { onDelete: "cascade" }),
    shown: jsonb("shown").$type<Photo[]>().notNull().default([]),
    /** The whole list that a 担当者 would have; null when it is the shown one. */
    proposed: jsonb("proposed").$type<Photo[]>(),
    state: text("state", { enum: employerPhotoStates }).notNull().default("approved"),
    /** The 担当者 who changed them last; null once that account is gone. */
    employerUserId: uuid("employer_user_id").references(() => employerUsers.id, { onDelete: "set null" }),
    /** Of 差し戻し. */
    reason: text("reason"),
    submittedAt: at("submitted_at"),
    decidedBy: uuid("decided_by").references(() => staff.id, { onDelete: "set null" }),
    decidedAt: at("decided_at"),
    version: integer("version").notNull().default(1),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    index("employer_photos_queue").on(t.submittedAt, t.id).where(sql`state = 'submitted'`),
    check("employer_photos_proposed", sql`(${t.proposed} is null) = (${t.state} = 'approved')`),
  ],
);
