import { z } from "zod";
import { optionalLine, optionalWhole, rowId, version } from "@/lib/form/fields";
import { optionalTenths } from "@/lib/form/tenths";
import {
  givenAnswers,
  type YouthEntry,
  type YouthField,
  type YouthFields,
  youthFields,
  youthTable,
} from "./fields";
import { contradictionsIn } from "./lawful";

function schemaOf(entry: YouthEntry): z.ZodType<unknown, unknown> {
  const { label } = entry;
  switch (entry.kind) {
    case "whole":
      return optionalWhole(label, entry.least, entry.most);
    case "tenths":
      return optionalTenths(label, entry.least, entry.most);
    case "notes":
      return optionalLine(label, 200);
    case "answer":
      return z.enum(["", ...givenAnswers], `${label}は、「あり」か「なし」を選んでください`).default("");
  }
}

const shape = Object.fromEntries(youthFields.map((field) => [field, schemaOf(youthTable[field])]));

/** The schema of each field gives what its column holds: a test compares them. */
export const youthShape = shape as { [Name in YouthField]: z.ZodType<YouthFields[Name], string | undefined> };

/** Says at its field what cannot be. */
export function refuseContradictions(typed: object, context: z.RefinementCtx): void {
  for (const { field, message } of contradictionsIn(typed as YouthFields))
    context.addIssue({ code: "custom", path: [field], message });
}

const youthInput = z.object(youthShape);

export type YouthInput = z.output<typeof youthInput>;

/** The form of a 担当者, whose 事業者 comes from the login. */
export const ownYouthInput = youthInput.extend({ version }).superRefine(refuseContradictions);

/** The form of staff. */
export const savedYouthInput = youthInput.extend({ id: rowId, version }).superRefine(refuseContradictions);
