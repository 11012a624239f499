import { sql } from "drizzle-orm";
import { date, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";
import { audiences, publicationStates } from "./publication.ts";

/** お知らせ */
export const notices = pgTable(
  "notices",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    title: text("title").notNull(),
    /** Markdown without HTML. */
    body: text("body").notNull(),
    audience: text("audience", { enum: audiences }).notNull(),
    state: text("state", { enum: publicationStates }).notNull(),
    publishedAt: at("published_at"),
    /** Last day on which it is shown, Japan time; null: stays. */
    endsOn: date("ends_on", { mode: "string" }),
    /** Set for an event; its other fields may be empty. */
    eventStartsAt: at("event_starts_at"),
    eventEndsAt: at("event_ends_at"),
    venue: text("venue").notNull().default(""),
    howToJoin: text("how_to_join").notNull().default(""),
    version: integer("version").notNull().default(1),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    index("notices_newest").on(t.publishedAt.desc(), t.id).where(sql`state = 'published'`),
    index("notices_events").on(t.eventStartsAt).where(sql`state = 'published'`),
  ],
);
