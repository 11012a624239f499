import { sql } from "drizzle-orm";
import { boolean, date, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const publicationStates = ["draft", "published", "withdrawn"] as const;
export const employmentTypes = ["full_time", "part_time", "contract", "temporary", "internship"] as const;
export const wageForms = ["monthly", "hourly", "daily", "yearly"] as const;
export const audiences = ["everyone", "general", "student"] as const;

/** 登録事業者 */
export const employers = pgTable(
  "employers",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    name: text("name").notNull(),
    /** Reading in hiragana; sorts and groups the list. */
    kana: text("kana").notNull(),
    industry: text("industry").notNull(),
    address: text("address").notNull(),
    phone: text("phone"),
    department: text("department"),
    website: text("website"),
    introduction: text("introduction").notNull().default(""),
    state: text("state", { enum: publicationStates }).notNull(),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  // Code points put kana in 五十音 order, whatever collation the database was made with.
  (t) => [index("employers_kana").on(sql`${t.kana} collate "C"`, t.id).where(sql`state = 'published'`)],
);

/** 求人. Open from `opensOn` 00:00 to the end of `closesOn` (the last day on which it is shown), Japan time. */
export const jobs = pgTable(
  "jobs",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employers.id, { onDelete: "cascade" }),
    title: text("title").notNull(),
    headcount: integer("headcount").notNull(),
    employmentType: text("employment_type", { enum: employmentTypes }).notNull(),
    audience: text("audience", { enum: audiences }).notNull(),
    district: text("district").notNull(),
    duties: text("duties").notNull(),
    dutiesScope: text("duties_scope").notNull(),
    qualifications: text("qualifications").notNull(),
    contractPeriod: text("contract_period").notNull(),
    trialPeriod: text("trial_period").notNull(),
    workplace: text("workplace").notNull(),
    workplaceScope: text("workplace_scope").notNull(),
    hours: text("hours").notNull(),
    breaks: text("breaks").notNull(),
    holidays: text("holidays").notNull(),
    overtime: text("overtime").notNull(),
    wageForm: text("wage_form", { enum: wageForms }).notNull(),
    /** Yen. */
    wageFrom: integer("wage_from").notNull(),
    wageTo: integer("wage_to"),
    wageNotes: text("wage_notes").notNull().default(""),
    insurance: text("insurance").notNull(),
    smoking: text("smoking").notNull(),
    carCommute: boolean("car_commute").notNull(),
    application: text("application").notNull(),
    state: text("state", { enum: publicationStates }).notNull(),
    opensOn: date("opens_on", { mode: "string" }).notNull(),
    closesOn: date("closes_on", { mode: "string" }).notNull(),
    /** Normalised words of the posting and its employer, and their bigrams: see lib/text. */
    searchText: text("search_text").notNull(),
    searchBigrams: text("search_bigrams").array().notNull(),
    publishedAt: at("published_at"),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    index("jobs_newest").on(t.publishedAt.desc(), t.id).where(sql`state = 'published'`),
    index("jobs_employer").on(t.employerId),
    index("jobs_bigrams").using("gin", t.searchBigrams),
  ],
);

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
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [index("notices_newest").on(t.publishedAt.desc(), t.id).where(sql`state = 'published'`)],
);
