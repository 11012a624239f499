import { z } from "zod";
import {
  line,
  optionalDay,
  optionalLine,
  optionalText,
  optionalWhole,
  rowId,
  version,
} from "@/lib/form/fields";
import { districts } from "@/lib/site";
import { type JobField, jobLabels } from "./fields";
import { audienceLabels, employmentTypeLabels, timeSlotLabels, wageFormLabels } from "./labels";

const text = (field: JobField, most = 1000) => optionalText(jobLabels[field], most);
const short = (field: JobField, most = 200) => optionalLine(jobLabels[field], most);
const yen = (field: JobField) => optionalWhole(jobLabels[field], 1, 100_000_000);

// Not the lists of the database schema, which must not come into the bundle of a form.
const keysOf = <K extends string>(labels: Record<K, string>) => Object.keys(labels) as [K, ...K[]];

/** One of the values, or null: no fact is chosen before somebody chooses it. */
function choice<const V extends readonly string[]>(field: JobField, values: V) {
  return z
    .string()
    .optional()
    .transform((chosen) => chosen || null)
    .pipe(z.enum(values, `${jobLabels[field]}を選んでください`).nullable());
}

const yesOrNo = (field: "carCommute" | "dispatch") =>
  choice(field, ["yes", "no"]).transform((chosen) => chosen && chosen === "yes");

const fields = z.object({
  employerId: z.uuid("事業者を選んでください"),
  title: line(jobLabels.title),
  employmentType: choice("employmentType", keysOf(employmentTypeLabels)),
  audience: choice("audience", keysOf(audienceLabels)),
  headcount: optionalWhole(jobLabels.headcount, 1, 9999),
  qualifications: text("qualifications"),
  duties: text("duties", 3000),
  dutiesScope: text("dutiesScope"),
  district: z
    .string()
    .optional()
    .transform((chosen) => (chosen ?? "").trim())
    .pipe(z.union([z.literal(""), z.enum(districts)], `${jobLabels.district}を選んでください`)),
  workplace: text("workplace"),
  workplaceScope: text("workplaceScope"),
  carCommute: yesOrNo("carCommute"),
  smoking: short("smoking"),
  timeSlot: choice("timeSlot", keysOf(timeSlotLabels)),
  hours: text("hours"),
  breaks: short("breaks"),
  overtime: short("overtime"),
  holidays: text("holidays"),
  contractPeriod: short("contractPeriod"),
  renewal: text("renewal"),
  trialPeriod: short("trialPeriod"),
  wageForm: choice("wageForm", keysOf(wageFormLabels)),
  wageFrom: yen("wageFrom"),
  wageTo: yen("wageTo"),
  wageNotes: text("wageNotes"),
  fixedOvertimePay: yen("fixedOvertimePay"),
  fixedOvertimeHours: optionalWhole(jobLabels.fixedOvertimeHours, 1, 200),
  fixedOvertimeBase: yen("fixedOvertimeBase"),
  insurance: short("insurance"),
  recruiter: short("recruiter", 100),
  dispatch: yesOrNo("dispatch"),
  howToApply: text("howToApply"),
  opensOn: optionalDay(jobLabels.opensOn),
  closesOn: optionalDay(jobLabels.closesOn),
});

function checkOrder(job: OrderedFields, context: z.RefinementCtx): void {
  const { wageFrom, wageTo, opensOn, closesOn } = job;
  const refuse = (field: JobField, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  if (wageFrom !== null && wageTo !== null && wageTo < wageFrom) {
    refuse("wageTo", `${jobLabels.wageTo}は、${jobLabels.wageFrom}と同じか、それより高い額にしてください`);
  }
  if (opensOn && closesOn && closesOn < opensOn) {
    refuse("closesOn", `${jobLabels.closesOn}は、${jobLabels.opensOn}と同じか、それより後の日にしてください`);
  }
}

type OrderedFields = Pick<z.output<typeof fields>, "wageFrom" | "wageTo" | "opensOn" | "closesOn">;

/**
 * 求人: the fields of the form, and of a row of the CSV. A draft needs only its name and its employer; missing.ts says
 * what publication needs.
 */
export const jobInput = fields.superRefine(checkOrder);

/** The form of a 事業者, without the employer, which comes from the login. */
export const ownJobInput = fields.omit({ employerId: true }).superRefine(checkOrder);

export type JobInput = z.output<typeof jobInput>;
export type OwnJobInput = z.output<typeof ownJobInput>;

/** A 求人, in the version that the page showed. */
export const jobTarget = z.object({ id: rowId, version });
export const jobIdInput = z.object({ id: rowId });
export const duplicateJobInput = z.object({ id: rowId, copyId: rowId });

const effectiveOn = optionalDay("発効日").pipe(z.string("発効日を入力してください"));

export const minimumWageInput = z.object({
  effectiveOn,
  yen: optionalWhole("金額", 1, 10_000).pipe(z.number("金額を入力してください")),
});
export const removeMinimumWageInput = z.object({ effectiveOn });

export type MinimumWageInput = z.output<typeof minimumWageInput>;
