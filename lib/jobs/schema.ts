import { z } from "zod";
import {
  day,
  line,
  optionalDay,
  optionalEmail,
  optionalLine,
  optionalPhone,
  optionalText,
  optionalWhole,
  rowId,
  version,
} from "@/lib/form/fields";
import { type JobField, type JobFields, jobFields, jobLabels, jobTable } from "@/lib/jobs/fields/fields";
import type { Field } from "@/lib/jobs/fields/kinds";
import { wageIndustries } from "@/lib/site";
import { listed } from "@/lib/text/listed";
import { contradictionsIn } from "./lawful";

/** One of the choices, or `none`: no fact is chosen before somebody chooses it. */
function choice<None extends null | "">(label: string, choices: Record<string, string>, none: None) {
  return z
    .string()
    .optional()
    .transform((chosen) => (chosen ?? "").trim())
    .pipe(z.enum(["", ...Object.keys(choices)], `${label}を選んでください`))
    .transform((chosen) => chosen || none);
}

type SetField = Extract<Field, { kind: "set" }>;

/** Values or labels of the choices, as boxes send them and as people write them, in any order and once each. */
function set(label: string, { choices, none }: SetField) {
  const known = Object.entries(choices);
  return z
    .string()
    .optional()
    .transform((typed, context) => {
      const words = (typed ?? "").normalize("NFKC").split(/[,、\n]/);
      const values = new Set<string>();
      for (const word of words.map((one) => one.trim()).filter(Boolean)) {
        const [value] =
          known.find(([value, label]) => word === value || word === label.normalize("NFKC")) ?? [];
        if (value) values.add(value);
        else context.addIssue(`${label}は、${listed(Object.values(choices))}から選んでください`);
      }
      if (none && values.has(none) && values.size > 1)
        context.addIssue(`${label}は、「${choices[none]}」とほかのものを一緒には選べません`);
      return Object.keys(choices)
        .filter((value) => values.has(value))
        .join(",");
    });
}

const helloWorkNumber = (label: string) =>
  z
    .string()
    .optional()
    .transform((typed) =>
      (typed ?? "")
        .normalize("NFKC")
        .replace(/[‐-―−ー]/g, "-")
        .replace(/\s/g, ""),
    )
    .pipe(
      z.union(
        [z.literal(""), z.string().regex(/^\d{5}-\d{1,8}$/)],
        `${label}を「07010-1234567」の形で入力してください`,
      ),
    );

function schemaOf(field: Field): z.ZodType<unknown, unknown> {
  const { label } = field;
  switch (field.kind) {
    case "employer":
      return z.uuid("事業者を選んでください");
    case "line":
      return optionalLine(label, field.most);
    case "text":
      return optionalText(label, field.most);
    case "phone":
      return optionalPhone(label, "内線は応募の担当の欄へ");
    case "email":
      return optionalEmail(label);
    case "helloWorkNumber":
      return helloWorkNumber(label);
    case "whole":
      return optionalWhole(label, field.least, field.most);
    case "choice":
      return choice(label, field.choices, null);
    case "yesNo":
      return choice(label, field.choices, null).transform((chosen) => chosen && chosen === "yes");
    case "named":
      return choice(label, field.choices, "");
    case "set":
      return set(label, field);
    case "day":
      return optionalDay(label);
  }
}

/** The schema of one field. */
export function jobSchema(field: JobField): z.ZodType<unknown, unknown> {
  return schemaOf(jobTable[field]);
}

const shape = Object.fromEntries(jobFields.map((field) => [field, schemaOf(jobTable[field])]));

// The schema of each field gives what its column holds: the property test of the fields compares them.
const fields = z.object({
  ...(shape as { [Name in JobField]: z.ZodType<JobFields[Name], string | undefined> }),
  // A draft needs only its name and its employer.
  title: line(jobLabels.title),
});

/** Says at its field what contradicts itself or a law. A form may lack the employer, which comes from the login. */
function refuseContradictions(job: object, context: z.RefinementCtx): void {
  for (const { field, message } of contradictionsIn(job as JobFields))
    context.addIssue({ code: "custom", path: [field], message });
}

/**
 * 求人: the fields of the form, and of a row of the CSV. A draft needs only its name and its employer; missing.ts says
 * what publication needs.
 */
export const jobInput = fields.superRefine(refuseContradictions);

/** The form of a 事業者, without the employer, which comes from the login. */
export const ownJobInput = fields.omit({ employerId: true }).superRefine(refuseContradictions);

export type JobInput = z.output<typeof jobInput>;
export type OwnJobInput = z.output<typeof ownJobInput>;

/** A 求人, in the version that the page showed. */
export const jobTarget = z.object({ id: rowId, version });
export const jobIdInput = z.object({ id: rowId });
export const duplicateJobInput = z.object({ id: rowId, copyId: rowId });

const wageKey = {
  effectiveOn: day("発効日"),
  industry: z.enum(["", ...wageIndustries], "業種を選びなおしてください").default(""),
};

export const minimumWageInput = z.object({
  ...wageKey,
  yen: optionalWhole("金額", 1, 10_000).pipe(z.number("金額を入力してください")),
});
export const removeMinimumWageInput = z.object(wageKey);

export const schoolLeaverSeasonInput = z.object({
  graduationYear: optionalWhole("卒業年", 2020, 2100).pipe(z.number("卒業年を入力してください")),
  publicFrom: day("公開できる日"),
  appliesFrom: optionalDay("応募の受付が始まる日"),
});
export type SchoolLeaverSeasonInput = z.output<typeof schoolLeaverSeasonInput>;
export type MinimumWageInput = z.output<typeof minimumWageInput>;
