import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgSequence, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";
import { employers } from "./employers.ts";
import { audiences } from "./publication.ts";

export const employmentTypes = ["full_time", "part_time", "contract", "temporary", "internship"] as const;

export const wageForms = ["monthly", "hourly", "daily", "yearly"] as const;

/** What is public, or was: drafts stand in `job_drafts`. */
export const jobStates = ["published", "withdrawn"] as const;

export const timeSlots = ["day", "half_day", "evening", "shift", "flexible"] as const;

/** 職種, in 27 groups: lib/jobs/fields/occupations.ts. */
export const occupations = [
  "office",
  "meddesk",
  "call",
  "shop",
  "sales",
  "care",
  "welfare",
  "nurse",
  "medical",
  "child",
  "teach",
  "make",
  "fix",
  "build",
  "plan",
  "tech",
  "it",
  "drive",
  "store",
  "clean",
  "guard",
  "cook",
  "serve",
  "beauty",
  "farm",
  "pro",
  "lead",
] as const;

export const weeklyHolidays = ["every_week", "other", "none"] as const;
export const nightWork = ["none", "some", "only"] as const;
export const remoteWork = ["none", "partly", "wholly"] as const;
export const experience = ["any", "preferred", "required"] as const;
export const education = ["any", "high_school", "college", "university"] as const;
export const drivingLicence = ["none", "preferred", "automatic", "manual"] as const;
export const commutingPay = ["actual", "fixed", "none"] as const;
export const housing = ["none", "single", "family"] as const;

export const contractTerms = ["open", "fixed"] as const;
export const renewalRules = ["none", "conditional", "usual"] as const;
export const trials = ["none", "same", "different"] as const;
export const smokingRules = ["premises", "indoors", "outside", "room", "allowed", "outdoors"] as const;
export const ageRules = ["retirement", "law", "career", "skills"] as const;

/** Numbers of 求人: a draft and the posting that it becomes have the same. */
export const jobNumbers = pgSequence("job_numbers");
export const nextJobNumber = sql`nextval('job_numbers')`;

/**
 * 求人 that are or were public: published, ended, withdrawn. Open from `opensOn` 00:00 to the end of `closesOn`, the last
 * day, Japan time.
 */
export const jobs = pgTable(
  "jobs",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** Short, for people and their files; it never changes. */
    number: integer("number").notNull().unique().default(nextJobNumber),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employers.id, { onDelete: "cascade" }),
    title: text("title").notNull(),
    headcount: integer("headcount").notNull(),
    employmentType: text("employment_type", { enum: employmentTypes }).notNull(),
    audience: text("audience", { enum: audiences }).notNull(),
    /** One or two groups of 職種; null in postings from before they were asked for. */
    occupation: text("occupation", { enum: occupations }),
    secondOccupation: text("second_occupation", { enum: occupations }),
    district: text("district").notNull(),
    timeSlot: text("time_slot", { enum: timeSlots }).notNull().default("day"),
    duties: text("duties").notNull(),
    dutiesScope: text("duties_scope").notNull(),
    qualifications: text("qualifications").notNull(),
    contractTerm: text("contract_term", { enum: contractTerms }),
    /** How long a contract with an end is. */
    contractPeriod: text("contract_period").notNull(),
    renewalRule: text("renewal_rule", { enum: renewalRules }),
    /** 更新の基準・上限; empty when the contract has no end. */
    renewal: text("renewal").notNull().default(""),
    trial: text("trial", { enum: trials }),
    trialPeriod: text("trial_period").notNull(),
    workplace: text("workplace").notNull(),
    /** Further 地区 and places, of the same work. */
    moreDistricts: text("more_districts").notNull().default(""),
    moreWorkplaces: text("more_workplaces").notNull().default(""),
    /** 最寄りの駅・停留所, and the way from there. */
    station: text("station").notNull().default(""),
    workplaceScope: text("workplace_scope").notNull(),
    hours: text("hours").notNull(),
    breaks: text("breaks").notNull(),
    holidays: text("holidays").notNull(),
    overtime: text("overtime").notNull(),
    wageForm: text("wage_form", { enum: wageForms }).notNull(),
    /** Yen, in the unit of `wageForm`. */
    wageFrom: integer("wage_from").notNull(),
    wageTo: integer("wage_to"),
    wageNotes: text("wage_notes").notNull().default(""),
    /** 固定残業代, all three or none: yen a month, the hours it covers, and the pay without it. What goes beyond is paid. */
    fixedOvertimePay: integer("fixed_overtime_pay"),
    fixedOvertimeHours: integer("fixed_overtime_hours"),
    fixedOvertimeBase: integer("fixed_overtime_base"),
    /** 雇用, 労災, 健康, 厚生年金, with commas between them; "" in postings from before they were asked for one by one. */
    insurances: text("insurances").notNull().default(""),
    insurance: text("insurance").notNull(),
    /** Yen of `wageFrom`, in its unit, that 最低賃金法 does not count: 精皆勤, 通勤, 家族手当. */
    excludedPay: integer("excluded_pay"),
    /** 募集者の氏名又は名称; empty: the employer itself. */
    recruiter: text("recruiter").notNull().default(""),
    /** 派遣労働者として雇用する */
    dispatch: boolean("dispatch").notNull().default(false),
    smokingRule: text("smoking_rule", { enum: smokingRules }),
    smoking: text("smoking").notNull(),
    carCommute: boolean("car_commute").notNull(),
    howToApply: text("how_to_apply").notNull(),
    // Conditions that can be compared and searched for. null: the posting does not say.
    /** An age limit has a reason that the law knows: lib/jobs/lawful.ts. */
    ageRule: text("age_rule", { enum: ageRules }),
    ageFrom: integer("age_from"),
    ageTo: integer("age_to"),
    ageNotes: text("age_notes").notNull().default(""),
    /** The year in whose March they leave 高校; null: the posting is not for 高校新卒. */
    schoolLeaversOf: integer("school_leavers_of"),
    experience: text("experience", { enum: experience }),
    education: text("education", { enum: education }),
    drivingLicence: text("driving_licence", { enum: drivingLicence }),
    welcomesSeniors: boolean("welcomes_seniors"),
    remoteWork: text("remote_work", { enum: remoteWork }),
    transfers: boolean("transfers"),
    /** Days a week. */
    weekDaysFrom: integer("week_days_from"),
    weekDaysTo: integer("week_days_to"),
    nightWork: text("night_work", { enum: nightWork }),
    /** Hours a month, on average. */
    overtimeHours: integer("overtime_hours"),
    weeklyHolidays: text("weekly_holidays", { enum: weeklyHolidays }),
    /** Days a year. */
    yearlyHolidays: integer("yearly_holidays"),
    raises: boolean("raises"),
    bonus: boolean("bonus"),
    commutingPay: text("commuting_pay", { enum: commutingPay }),
    /** Yen a month at most. */
    commutingPayLimit: integer("commuting_pay_limit"),
    retirementPay: boolean("retirement_pay"),
    regularisation: boolean("regularisation"),
    sideJobs: boolean("side_jobs"),
    /** Years of age; null: none. */
    retirementAge: integer("retirement_age"),
    rehiredUntil: integer("rehired_until"),
    housing: text("housing", { enum: housing }),
    childcare: boolean("childcare"),
    // How to apply, apart from the prose, so that a phone can call and a person can prepare.
    applyPhone: text("apply_phone").notNull().default(""),
    applyHours: text("apply_hours").notNull().default(""),
    applyContact: text("apply_contact").notNull().default(""),
    applyEmail: text("apply_email").notNull().default(""),
    applyDocuments: text("apply_documents").notNull().default(""),
    applySelection: text("apply_selection").notNull().default(""),
    interviewPlace: text("interview_place").notNull().default(""),
    /** 採用時の相談窓口, for applicants who are harassed (男女雇用機会均等法 第13条). */
    applicantsHelpdesk: text("applicants_helpdesk").notNull().default(""),
    /** ハローワークの求人番号, "07010-1234567". */
    helloWorkNumber: text("hello_work_number").notNull().default(""),
    state: text("state", { enum: jobStates }).notNull(),
    opensOn: date("opens_on", { mode: "string" }).notNull(),
    closesOn: date("closes_on", { mode: "string" }).notNull(),
    /** The lowest pay in yen an hour, to compare forms of pay; null when the posting does not state enough for that. */
    hourlyPay: integer("hourly_pay"),
    /** The normalised title and 職種: a search shows first where a word stands here. */
    searchHead: text("search_head").notNull().default(""),
    /**
     * Normalised words of the posting and its employer in three lines: the head, the duties, the rest. The bigrams and single
     * letters of all, and those of the head once more behind "^".
     */
    searchText: text("search_text").notNull(),
    searchBigrams: text("search_bigrams").array().notNull(),
    /** The tokens of synonyms that the text holds, and behind "^" those of the head: lib/jobs/synonyms/meanings.ts. Short too. */
    searchMeanings: text("search_meanings").array().notNull().default(sql`'{}'`),
    /** What the filters compare, in the words of lib/jobs/search-index/filters.ts. A column apart from the text, because it is short. */
    filterTokens: text("filter_tokens").array().notNull().default(sql`'{}'`),
    /** By which version of lib/jobs/search-index/index-text.ts the columns above were made. */
    indexVersion: integer("index_version").notNull().default(0),
    version: integer("version").notNull().default(1),
    publishedAt: at("published_at").notNull(),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    index("jobs_newest").on(t.publishedAt.desc(), t.id).where(sql`state = 'published'`),
    index("jobs_employer").on(t.employerId),
    // The last two columns let the index skip postings of other forms of pay without reading their rows.
    index("jobs_pay")
      .on(sql`${t.hourlyPay} desc nulls last`, t.id, t.employmentType, t.wageForm)
      .where(sql`state = 'published'`),
    // A covering index for the count of open postings.
    index("jobs_closing").on(t.closesOn, t.id, t.opensOn, t.employerId).where(sql`state = 'published'`),
    check("jobs_state", sql`${t.state} in ('published', 'withdrawn')`),
    check(
      "jobs_fixed_overtime",
      sql`num_nulls(${t.fixedOvertimePay}, ${t.fixedOvertimeHours}, ${t.fixedOvertimeBase}) in (0, 3)`,
    ),
    index("jobs_index_version").on(t.indexVersion, t.id),
    index("jobs_search").using("gin", t.searchBigrams, t.filterTokens, t.searchMeanings),
  ],
);
