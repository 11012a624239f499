import type { employers } from "@/lib/db/schema/employers";
import { isYouthField, type YouthField, youthLabels, youthReading } from "@/lib/employers/youth/fields";

export type EmployerRow = typeof employers.$inferSelect;

/** The fields of a 事業者 that people write; the other columns are bookkeeping. */
export type EmployerField = Exclude<
  keyof EmployerRow,
  "id" | "number" | "version" | "state" | "createdAt" | "updatedAt"
>;

/** A field of the form of a 事業者; 青少年雇用情報 has a form of its own. */
export type ListingField = Exclude<EmployerField, YouthField>;

const listingLabels: Record<ListingField, string> = {
  name: "名称",
  kana: "かな",
  corporateNumber: "法人番号",
  industry: "業種",
  wageIndustry: "特定最低賃金の業種",
  address: "所在地",
  phone: "電話",
  department: "担当部署",
  website: "ウェブサイト",
  employees: "従業員数",
  founded: "設立",
  introduction: "PR",
};

/** The labels of the fields in forms, 操作履歴, headings of the CSV and edit conflicts. */
export const employerLabels: Record<EmployerField, string> = { ...listingLabels, ...youthLabels };

export const employerFields = Object.keys(employerLabels) as EmployerField[];
export const listingFields = Object.keys(listingLabels) as ListingField[];

/** A field as text, for a form or a file. */
export function employerText(field: EmployerField, employer: Pick<EmployerRow, EmployerField>): string {
  return String(employer[field] ?? "");
}

/** The same for a page: the number with its unit. */
export function employerReading(field: EmployerField, employer: Pick<EmployerRow, EmployerField>): string {
  if (isYouthField(field)) return youthReading(field, employer[field]);
  return field === "employees" ? employeesText(employer.employees) : employerText(field, employer);
}

/** "1,200人"; "" when the 事業者 does not say. */
export function employeesText(employees: number | null): string {
  return employees === null ? "" : `${employees.toLocaleString("ja-JP")}人`;
}

/** The stored values of the fields that differ from the submitted ones, for an edit conflict. */
export function employerDifferences<Field extends EmployerField>(
  fields: readonly Field[],
  current: EmployerRow,
  submitted: Pick<EmployerRow, Field>,
): { label: string; text: string }[] {
  return fields
    .filter((field) => current[field] !== submitted[field])
    .map((field) => ({ label: employerLabels[field], text: employerText(field, current) }));
}
