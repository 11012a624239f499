import { randomUUID } from "node:crypto";
import type { Staff } from "@/lib/actors";
import { saveEmployer } from "@/lib/employers/listing/save";
import { type EmployerInput, employerInput } from "@/lib/employers/listing/schema";
import { type JobInput, jobInput } from "@/lib/jobs/schema";
import { start } from "./people";

/** What the form of a 事業者 for staff sends. */
export function employerForm(own: Partial<EmployerInput> = {}): EmployerInput {
  const typed = {
    name: "青波水産",
    kana: "あおなみすいさん",
    industry: "製造業",
    address: "いわき市小名浜1",
  };
  return { ...employerInput.parse(typed), ...own };
}

/** What the form of a 求人 for staff sends; complete enough to be published. */
export function jobForm(employerId: string, own: Partial<JobInput> = {}): JobInput {
  const typed = {
    employerId,
    title: "水産加工品の包装",
    occupation: "make",
    employmentType: "part_time",
    audience: "everyone",
    headcount: "2",
    qualifications: "不問",
    duties: "干物の計量と包装",
    dutiesScope: "変更なし",
    district: "小名浜",
    workplace: "いわき市小名浜1",
    workplaceScope: "変更なし",
    carCommute: "yes",
    smokingRule: "premises",
    timeSlot: "day",
    hours: "9時00分～15時00分",
    breaks: "45分",
    overtimeHours: "0",
    holidays: "土日祝",
    contractTerm: "open",
    trial: "none",
    dispatch: "no",
    wageForm: "hourly",
    wageFrom: "1,100",
    insurances: "accident",
    howToApply: "電話でお申し込みください",
    applyPhone: "0246-00-0000",
    opensOn: "2026-05-12",
    closesOn: "2026-06-30",
  };
  return { ...jobInput.parse(typed), ...own };
}

/** A draft of a 事業者, made by `saveEmployer`. */
export async function draftEmployer(staff: Staff, own: Partial<EmployerInput> = {}, now = start) {
  const answer = await saveEmployer(staff, { id: randomUUID(), version: 0 }, employerForm(own), now);
  if (answer.outcome !== "saved") throw new Error(`no employer: ${answer.outcome}`);
  return answer.row;
}
