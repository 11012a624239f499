import { z } from "zod";
import { refuseContradictions, youthShape } from "@/lib/employers/youth/schema";
import { chosenPicture } from "@/lib/files/schema";
import {
  line,
  optionalLine,
  optionalPhone,
  optionalText,
  optionalWhole,
  rowId,
  version,
} from "@/lib/form/fields";
import { industries, wageIndustries } from "@/lib/site";
import { hiragana } from "@/lib/text/normalise";
import { optionalCorporateNumber } from "./corporate-number";
import { employerLabels } from "./fields";

const kana = line(employerLabels.kana)
  .transform((typed) => hiragana(typed.normalize("NFKC")).replace(/\s/g, ""))
  .pipe(
    z
      .string()
      .regex(
        /^[ぁ-ゖー・]+$/,
        "かなは、ひらがなで入力してください（数字やアルファベットも、読みをひらがなで）",
      ),
  );

const phone = optionalPhone(employerLabels.phone, "内線は担当部署の欄へ").transform(orNull);

const website = optionalLine(employerLabels.website, 300).transform((typed, context) => {
  if (typed === "") return null;
  const url = parseUrl(typed.normalize("NFKC"));
  if (url) return url.href;
  context.addIssue(
    "ウェブサイトは「https://www.example.jp」のように、https か http で始まるURLを入力してください",
  );
  return z.NEVER;
});

/** 事業者: the fields of the form. */
export const employerInput = z.object({
  name: line(employerLabels.name),
  kana,
  corporateNumber: optionalCorporateNumber,
  industry: z.enum(industries, "業種を選んでください"),
  wageIndustry: z.enum(["", ...wageIndustries], "特定最低賃金の業種を選びなおしてください").default(""),
  address: line(employerLabels.address, 200),
  phone,
  department: optionalLine(employerLabels.department).transform(orNull),
  website,
  employees: optionalWhole(employerLabels.employees, 1, 1_000_000),
  founded: optionalLine(employerLabels.founded, 30).transform(orNull),
  introduction: optionalText(employerLabels.introduction, 2000),
});

export type EmployerInput = z.output<typeof employerInput>;

/** A row of the CSV, which holds 青少年雇用情報 too. */
export const employerRowInput = employerInput.extend(youthShape).superRefine(refuseContradictions);

export type EmployerRowInput = z.output<typeof employerRowInput>;

function parseUrl(typed: string): URL | undefined {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  // A user name in front of the host can disguise which site it is.
  return url.username || url.password || !url.hostname.includes(".") ? undefined : url;
}

function orNull(typed: string): string | null {
  return typed || null;
}

/** Which 事業者, and the version that the form's page showed. */
export const employerTarget = z.object({ id: rowId, version });
export const savedEmployerInput = employerInput.extend(employerTarget.shape);
export const employerIdInput = z.object({ id: rowId });

/** 事業者情報: what a 担当者 may change. */
export const profileInput = employerInput
  .pick({
    address: true,
    phone: true,
    department: true,
    website: true,
    employees: true,
    founded: true,
    introduction: true,
  })
  .extend({ version });

export type ProfileInput = z.output<typeof profileInput>;

export const logoInput = z.object({ id: rowId, file: chosenPicture });
