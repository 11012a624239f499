import { sql } from "drizzle-orm";
import { index, integer, numeric, pgSequence, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";
import { publicationStates } from "./publication.ts";

export const employerNumbers = pgSequence("employer_numbers");

/** 有無 as the 事業者 answers it; "": it does not say. */
export const youthAnswers = ["", "あり", "なし"] as const;

const youthAnswer = (name: string) => text(name, { enum: youthAnswers }).notNull().default("");
/** A number with one decimal. */
const tenths = (name: string) => numeric(name, { precision: 5, scale: 1, mode: "number" });

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
    // 青少年雇用情報 (若者雇用促進法 第13条). null and "": the 事業者 does not say. Its table is lib/employers/youth/fields.ts.
    /** The business year of which all of it tells, by the calendar year in which it began. */
    youthYear: integer("youth_year"),
    /** People hired from school in that year, a year and two years before; how many of them are women, and how many have left. */
    youthHires1: integer("youth_hires_1"),
    youthHiredWomen1: integer("youth_hired_women_1"),
    youthLeavers1: integer("youth_leavers_1"),
    youthHires2: integer("youth_hires_2"),
    youthHiredWomen2: integer("youth_hired_women_2"),
    youthLeavers2: integer("youth_leavers_2"),
    youthHires3: integer("youth_hires_3"),
    youthHiredWomen3: integer("youth_hired_women_3"),
    youthLeavers3: integer("youth_leavers_3"),
    /** Years. */
    youthTenure: tenths("youth_tenure"),
    youthAverageAge: tenths("youth_average_age"),
    youthTraining: youthAnswer("youth_training"),
    youthTrainingNotes: text("youth_training_notes").notNull().default(""),
    youthSelfStudy: youthAnswer("youth_self_study"),
    youthSelfStudyNotes: text("youth_self_study_notes").notNull().default(""),
    youthMentor: youthAnswer("youth_mentor"),
    youthCounselling: youthAnswer("youth_counselling"),
    youthCounsellingNotes: text("youth_counselling_notes").notNull().default(""),
    youthSkillTests: youthAnswer("youth_skill_tests"),
    youthSkillTestsNotes: text("youth_skill_tests_notes").notNull().default(""),
    /** Hours a month, days a year, on average. */
    youthOvertime: tenths("youth_overtime"),
    youthPaidLeave: tenths("youth_paid_leave"),
    /** 育児休業: how many could have taken it, and how many took it. */
    youthFathers: integer("youth_fathers"),
    youthFathersOnLeave: integer("youth_fathers_on_leave"),
    youthMothers: integer("youth_mothers"),
    youthMothersOnLeave: integer("youth_mothers_on_leave"),
    /** Percent. */
    youthWomenOnBoard: tenths("youth_women_on_board"),
    youthWomenManaging: tenths("youth_women_managing"),
    /** For optimistic concurrency: grows with every change. */
    version: integer("version").notNull().default(1),
    state: text("state", { enum: publicationStates }).notNull(),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  // Code points put kana in 五十音 order, whatever collation the database was made with.
  (t) => [index("employers_kana").on(sql`${t.kana} collate "C"`, t.id).where(sql`state = 'published'`)],
);
