import { sql } from "drizzle-orm";
import { index, integer, pgSequence, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";
import { publicationStates } from "./publication.ts";

export const employerNumbers = pgSequence("employer_numbers");

/** 登録事業者 */
export const employers = pgTable(
  "employers",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** Short, for people and their files; it never changes. */
    number: integer("number").notNull().unique().default(sql`nextval('employer_numbers')`),
    name: text("name").notNull(),
    /** Reading in hiragana, by which lists are sorted and grouped. */
    kana: text("kana").notNull(),
    /** 法人番号, 13 digits; a sole trader has none. */
    corporateNumber: text("corporate_number"),
    industry: text("industry").notNull(),
    /** Whose 特定最低賃金 counts for its postings; "": none. 業種 cannot tell. */
    wageIndustry: text("wage_industry").notNull().default(""),
    address: text("address").notNull(),
    phone: text("phone"),
    department: text("department"),
    website: text("website"),
    /** People who work there. */
    employees: integer("employees"),
    /** 設立, as the 事業者 writes it: "1998年4月", "昭和48年". */
    founded: text("founded"),
    introduction: text("introduction").notNull().default(""),
    /** For optimistic concurrency: grows with every change. */
    version: integer("version").notNull().default(1),
    state: text("state", { enum: publicationStates }).notNull(),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  // Code points put kana in 五十音 order, whatever collation the database was made with.
  (t) => [index("employers_kana").on(sql`${t.kana} collate "C"`, t.id).where(sql`state = 'published'`)],
);
