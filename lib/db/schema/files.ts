import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at, bytea } from "./columns.ts";

export const fileOwners = ["notice", "employer", "employer-photo"] as const;

/** Attachments of お知らせ, and logos (`employer`) and photos of 登録事業者. In the database, so that instances share them and backups contain them. */
export const files = pgTable(
  "files",
  {
    /** Made from owner and content (lib/files/store.ts): at an address there is never another content. */
    id: uuid("id").primaryKey().defaultRandom(),
    ownerKind: text("owner_kind", { enum: fileOwners }).notNull(),
    ownerId: uuid("owner_id").notNull(),
    /** The name for display and download, without path and control characters. */
    name: text("name").notNull(),
    /** Found from the content; the upload's own statement is ignored. */
    mediaType: text("media_type").notNull(),
    /** Bytes. */
    size: integer("size").notNull(),
    content: bytea("content").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [index("files_owner").on(t.ownerKind, t.ownerId, t.createdAt)],
);
