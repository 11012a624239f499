import { randomUUID } from "node:crypto";
import { approveJobSubmission } from "@/lib/jobs/drafts/approve";
import { saveAndSubmit } from "@/lib/jobs/drafts/submit";
import { type JobField, jobFields, jobLabels, jobText, jobValues } from "@/lib/jobs/fields/fields";
import { missingForPublishing } from "@/lib/jobs/missing";
import { saveJob } from "@/lib/jobs/save";
import { type JobInput, jobInput } from "@/lib/jobs/schema";
import { setSchoolLeaverSeason } from "@/lib/jobs/school-leavers";
import { expect, test } from "@/tests/support/domain";
import { approvedEmployerUser } from "@/tests/support/employer-users";
import { approvedJob, ownJobForm, submission, submittedJob } from "@/tests/support/factories/drafts";
import { csvOf, planned, uploaded } from "@/tests/support/imports";
import { signedInStaff, start } from "@/tests/support/people";
import { jobForm } from "@/tests/support/staff-forms";

type Row = { says: string; own: Partial<JobInput>; at: JobField };

const age = { retirementAge: 60, contractTerm: "open", experience: "any" } as const;
const skills = { ...age, ageRule: "skills", ageNotes: "設計職の30代" } as const;

/** What no posting may say, and the field at which it is told. */
const unlawful: Row[] = [
  {
    says: "1号 with a fixed term",
    own: {
      ageRule: "retirement",
      ageTo: 59,
      retirementAge: 60,
      contractTerm: "fixed",
      contractPeriod: "1年",
      renewalRule: "none",
    },
    at: "contractTerm",
  },
  {
    says: "1号 with another age than the retirement's",
    own: { ...age, ageRule: "retirement", ageTo: 40 },
    at: "ageTo",
  },
  {
    says: "1号 with a lowest age",
    own: { ...age, ageRule: "retirement", ageFrom: 20, ageTo: 59 },
    at: "ageFrom",
  },
  {
    says: "2号 with a highest age",
    own: { ageRule: "law", ageFrom: 18, ageTo: 40, ageNotes: "警備業法 第14条" },
    at: "ageTo",
  },
  {
    says: "3号のイ with experience",
    own: { ...age, ageRule: "career", ageTo: 35, experience: "required" },
    at: "experience",
  },
  {
    says: "3号のイ with a lowest age",
    own: { ...age, ageRule: "career", ageFrom: 20, ageTo: 35 },
    at: "ageFrom",
  },
  { says: "3号のロ under 30", own: { ...skills, ageFrom: 25, ageTo: 39 }, at: "ageFrom" },
  { says: "3号のロ over 49", own: { ...skills, ageFrom: 30, ageTo: 55 }, at: "ageTo" },
  { says: "a lowest pay above the highest", own: { wageFrom: 1_300, wageTo: 1_200 }, at: "wageTo" },
  {
    says: "a renewal of what has no end",
    own: { renewalRule: "usual", renewal: "業務量による" },
    at: "renewalRule",
  },
  {
    says: "高校新卒 without students",
    own: { schoolLeaversOf: 2027, helloWorkNumber: "07010-1", audience: "general" },
    at: "audience",
  },
];

/** What makes another answer necessary. */
const lacking: Row[] = [
  { says: "an age limit without a reason", own: { ageTo: 40 }, at: "ageRule" },
  { says: "1号 without the retirement", own: { ageRule: "retirement", ageTo: 59 }, at: "retirementAge" },
  { says: "2号 without the law", own: { ageRule: "law", ageFrom: 18 }, at: "ageNotes" },
  { says: "3号のイ without 経験不問", own: { ageRule: "career", ageTo: 35 }, at: "experience" },
  {
    says: "a contract with an end, without its length",
    own: { contractTerm: "fixed", renewalRule: "none" },
    at: "contractPeriod",
  },
  {
    says: "a contract with an end, without its renewal",
    own: { contractTerm: "fixed", contractPeriod: "1年" },
    at: "renewalRule",
  },
  {
    says: "a renewal without its criteria",
    own: { contractTerm: "fixed", contractPeriod: "1年", renewalRule: "conditional" },
    at: "renewal",
  },
  { says: "試用期間 without its length", own: { trial: "same" }, at: "trialPeriod" },
  {
    says: "高校新卒 without ハローワーク's number",
    own: { schoolLeaversOf: 2027 },
    at: "helloWorkNumber",
  },
  { says: "no way to reach the employer", own: { applyPhone: "" }, at: "applyPhone" },
  { says: "no answer about 加入保険", own: { insurances: "" }, at: "insurances" },
  { says: "no answer about 受動喫煙", own: { smokingRule: null }, at: "smokingRule" },
  { says: "no answer about 時間外労働", own: { overtimeHours: null }, at: "overtimeHours" },
];

const headings = ["番号", ...jobFields.map((field) => jobLabels[field]), "状態"];

for (const { says, own, at } of unlawful) {
  test(`no form, change, file or approval lets through: ${says}`, async ({ sql }) => {
    const staff = await signedInStaff("editor", start);
    const { approved: user } = await approvedEmployerUser(`a${randomUUID()}@example.jp`);
    const form = jobInput.safeParse(jobValues(jobForm(user.employerId, own)));
    expect(form.error?.issues.map(({ path }) => path[0])).toContain(at);

    const id = await uploaded(staff, fileOf(user.employerName, own), "jobs", start);
    const { rows } = await planned(staff, id, start);
    expect(rows[0]?.faults.map(({ column }) => column)).toContain(jobLabels[at]);

    // A text from before the rule.
    const old = await submittedJob(user);
    await sql`update job_drafts set input = input || ${sql.json(own as never)} where id = ${old.id}`;
    const { version } = await submission(user, old.id);
    const approval = await approveJobSubmission(staff, { id: old.id, version, jobVersion: 0 }, start);
    expect(approval.outcome).toBe("incomplete");
    const target = { id: randomUUID(), version: 0 };
    expect(await saveAndSubmit(user, target, ownJobForm(own), start)).toMatchObject({
      outcome: "saved-not-submitted",
      reason: { outcome: "unlawful" },
    });
    const job = await approvedJob(user);
    const change = { ...jobForm(user.employerId, own) };
    expect((await saveJob(staff, { id: job.id, version: job.version }, change, start)).outcome).toBe(
      "missing",
    );
  });
}

for (const { says, own, at } of lacking) {
  test(`no posting is public that says: ${says}`, async () => {
    const staff = await signedInStaff("editor", start);
    const { approved: user } = await approvedEmployerUser(`a${randomUUID()}@example.jp`);
    expect(missingForPublishing(jobForm(user.employerId, own)).map(({ field }) => field)).toContain(at);
    // It may be a draft.
    expect(jobInput.safeParse(jobValues(jobForm(user.employerId, own))).success).toBe(true);
    const target = { id: randomUUID(), version: 0 };
    expect(await saveAndSubmit(user, target, ownJobForm(own), start)).toMatchObject({
      outcome: "saved-not-submitted",
      reason: { outcome: "missing" },
    });
    const id = await uploaded(staff, fileOf(user.employerName, own), "jobs", start);
    const { rows } = await planned(staff, id, start);
    expect(rows[0]?.faults.map(({ column }) => column)).toContain(jobLabels[at]);
  });
}

test("an exception with its conditions is public, and the page says which", async () => {
  const { approved: user } = await approvedEmployerUser(`a${randomUUID()}@example.jp`);
  const lawful: Partial<JobInput>[] = [
    { ...age, ageRule: "retirement", ageTo: 59 },
    { ageRule: "law", ageFrom: 18, ageNotes: "警備業法 第14条" },
    { ...age, ageRule: "career", ageTo: 35 },
    { ...skills, ageFrom: 30, ageTo: 39 },
  ];
  for (const own of lawful) {
    const handed = await submittedJob(user, own);
    expect(handed.state).toBe("submitted");
  }
});

test("高校新卒 are public from the day on that staff have entered, by form, approval and file", async () => {
  const staff = await signedInStaff("editor", start);
  const { approved: user } = await approvedEmployerUser(`a${randomUUID()}@example.jp`);
  const own = { schoolLeaversOf: 2027, helloWorkNumber: "07010-1", applyPhone: "" } as const;
  const press = () => saveAndSubmit(user, { id: randomUUID(), version: 0 }, ownJobForm(own), start);
  const warned = {
    outcome: "saved-not-submitted",
    reason: { outcome: "warned", warnings: [{ blocks: true }] },
  };
  expect(await press()).toMatchObject(warned);
  const season = { graduationYear: 2027, publicFrom: "2026-07-01", appliesFrom: "2026-09-05" };
  await setSchoolLeaverSeason(staff, season, start);
  expect(await press()).toMatchObject(warned);
  const early = await uploaded(staff, fileOf(user.employerName, own), "jobs", start);
  expect((await planned(staff, early, start)).rows[0]?.faults).toMatchObject([
    { column: jobLabels.opensOn, message: expect.stringContaining("2026年7月1日") },
  ]);
  const days = { opensOn: "2026-07-01", closesOn: "2026-09-30" };
  const handed = await submittedJob(user, { ...own, ...days });
  expect(handed.state).toBe("submitted");
  // The day is put off after the submission.
  await setSchoolLeaverSeason(staff, { ...season, publicFrom: "2026-08-01" }, start);
  const approval = { id: handed.id, version: handed.version, jobVersion: 0, warningReason: "急ぐため" };
  expect((await approveJobSubmission(staff, approval, start)).outcome).toBe("warned");
});

function fileOf(employer: string, own: Partial<JobInput>) {
  const form = jobForm(randomUUID(), { title: `仕事${randomUUID()}`, ...own });
  const cells = Object.fromEntries(jobFields.map((field) => [jobLabels[field], jobText(field, form)]));
  return csvOf(headings, [{ ...cells, [jobLabels.employerId]: employer, 状態: "公開" }]);
}
