import type { jobs } from "@/lib/db/schema/jobs";
import type { JobField } from "@/lib/jobs/fields/fields";
import type { TimeSlot } from "@/lib/jobs/fields/labels";
import type { Occupation } from "@/lib/jobs/fields/occupations";

/** The text of a posting; where to apply and the days are added by the seed. */
type Text = Pick<
  typeof jobs.$inferInsert,
  Exclude<JobField, "employerId" | "opensOn" | "closesOn" | "applyPhone">
>;

export type DemoJob = Text & {
  key: string;
  /** Key of a demo employer. */
  employer: string;
  occupation: Occupation;
  secondOccupation: Occupation | null;
  timeSlot: TimeSlot;
  /** Days since the publication, and days until the last day (negative: it has closed). */
  published: number;
  closes: number;
  draft?: true;
};

const howToApply =
  "電話でお申し込みのうえ、履歴書（写真付き）を郵送または持参してください。書類選考のあと、7日以内に面接の日時をお知らせします。\n（この求人は見本です。実際には応募できません。）";

/** What most postings of 正社員 have in common. */
export const regular = {
  secondOccupation: null,
  employmentType: "full_time",
  audience: "everyone",
  timeSlot: "day",
  contractTerm: "open",
  contractPeriod: "",
  renewalRule: null,
  retirementAge: 60,
  rehiredUntil: 65,
  trial: "same",
  trialPeriod: "3か月",
  workplaceScope: "変更なし",
  dutiesScope: "会社の定める業務",
  breaks: "60分",
  holidays: "週休2日（会社カレンダーによる）、年末年始、夏季。年間休日110日。6か月経過後の年次有給休暇10日",
  yearlyHolidays: 110,
  weeklyHolidays: "other",
  overtime: "",
  overtimeHours: 10,
  nightWork: "none",
  wageForm: "monthly",
  insurances: "employment,accident,health,pension",
  insurance: "",
  raises: true,
  commutingPay: "actual",
  commutingPayLimit: 20_000,
  retirementPay: true,
  transfers: false,
  applyHours: "平日9時～17時",
  applyDocuments: "履歴書（写真付き）",
  applySelection: "書類選考、面接1回",
  smokingRule: "premises",
  smoking: "",
  carCommute: true,
  dispatch: false,
  howToApply,
} as const;

/** What most postings of パート have in common. */
export const part = {
  ...regular,
  employmentType: "part_time",
  audience: "general",
  timeSlot: "half_day",
  contractTerm: "fixed",
  contractPeriod: "1年",
  renewalRule: "conditional",
  retirementAge: null,
  rehiredUntil: null,
  renewal: "契約が終わるときの業務量と勤務成績により判断します。更新の上限は通算5年です。",
  trialPeriod: "1か月",
  breaks: "労働時間が6時間を超える日は45分",
  holidays: "勤務表による（週2日以上）。6か月経過後は法定どおり年次有給休暇あり",
  yearlyHolidays: null,
  weeklyHolidays: null,
  overtimeHours: 0,
  retirementPay: false,
  applySelection: "面接1回（書類選考なし）",
  wageForm: "hourly",
  insurances: "employment,accident",
  insurance: "週の労働時間が長い方は、健康保険と厚生年金保険も",
} as const;
