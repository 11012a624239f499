import { randomUUID } from "node:crypto";
import { approveJobSubmission } from "@/lib/jobs/drafts/approve";
import { mergeTexts } from "@/lib/jobs/drafts/merge";
import { saveAndSubmit } from "@/lib/jobs/drafts/submit";
import { type JobField, type JobFields, jobFields } from "@/lib/jobs/fields/fields";
import { findJob } from "@/lib/jobs/find";
import { saveJob } from "@/lib/jobs/save";
import { expect, test } from "@/tests/support/domain";
import { approvedEmployerUser } from "@/tests/support/employer-users";
import { approvedJob, ownJobForm, submission } from "@/tests/support/factories/drafts";
import { later, minute, signedInStaff, start } from "@/tests/support/people";
import { jobForm } from "@/tests/support/staff-forms";

const now = later(start, minute);
const base: JobFields = jobForm(randomUUID());

/** Another value of the same kind as the base has in this field. */
function other(field: JobField, by: string): JobFields[JobField] {
  const value = base[field];
  if (typeof value === "boolean") return by === "employer" ? !value : value;
  if (typeof value === "number") return value + (by === "employer" ? 1 : 2);
  return `${value ?? ""} ${by}`;
}

const changedBy = (field: JobField, by: string) => ({ ...base, [field]: other(field, by) }) as JobFields;

for (const field of jobFields) {
  test(`${field}: the change of one side is kept, whichever side it is, and that of both is a conflict`, () => {
    const employer = changedBy(field, "employer");
    const staff = changedBy(field, "staff");
    expect(mergeTexts(base, employer, base)).toEqual({
      text: employer,
      applied: [field],
      kept: [],
      conflicts: [],
    });
    if (typeof base[field] === "boolean") return;
    expect(mergeTexts(base, base, staff)).toEqual({ text: staff, applied: [], kept: [field], conflicts: [] });
    expect(mergeTexts(base, staff, staff)).toEqual({ text: staff, applied: [], kept: [], conflicts: [] });
    expect(mergeTexts(base, employer, staff).conflicts).toEqual([field]);
    expect(mergeTexts(base, employer, staff, { [field]: "current" }).text).toEqual(staff);
    expect(mergeTexts(base, employer, staff, { [field]: "submitted" }).text).toEqual(employer);
  });
}

test("an approval applies what the 事業者 changed, leaves what staff corrected, and asks about what both changed", async ({
  sql,
}) => {
  const { approved: user } = await approvedEmployerUser("aonami@example.jp");
  const staff = await signedInStaff("editor", now);
  const job = await approvedJob(user, {}, now);
  const id = randomUUID();
  const change = ownJobForm({ wageFrom: 1_300, duties: "箱詰め" });
  await saveAndSubmit(user, { id, version: 0, jobId: job.id, jobVersion: job.version }, change, now);
  const correction = jobForm(user.employerId, { workplace: "いわき市小名浜2", duties: "干物の計量" });
  await saveJob(staff, { id: job.id, version: job.version }, correction, now);
  const submitted = await submission(user, id);
  const target = { id, version: submitted.version, jobVersion: job.version + 1 };

  expect(await approveJobSubmission(staff, target, now)).toEqual({
    outcome: "undecided",
    fields: ["duties"],
  });
  expect(await findJob(job.id, now)).toMatchObject({ wageFrom: 1_100, duties: "干物の計量" });
  const choices = { duties: "current" } as const;
  expect(await approveJobSubmission(staff, { ...target, choices }, now)).toMatchObject({ outcome: "done" });
  expect(await findJob(job.id, now)).toMatchObject({
    wageFrom: 1_300,
    workplace: "いわき市小名浜2",
    duties: "干物の計量",
  });
  const entries =
    await sql`select after from audit_entries where action = 'update' and subject_kind = 'job' order by at, ctid`;
  expect(entries.at(-1)?.after).toEqual({ wageFrom: 1_300 });
});

test("two changes that contradict each other are not public", async () => {
  const { approved: user } = await approvedEmployerUser("aonami@example.jp");
  const staff = await signedInStaff("editor", now);
  const job = await approvedJob(user, { wageTo: 1_500 }, now);
  const id = randomUUID();
  const change = ownJobForm({ wageFrom: 1_400, wageTo: 1_500 });
  await saveAndSubmit(user, { id, version: 0, jobId: job.id, jobVersion: job.version }, change, now);
  await saveJob(
    staff,
    { id: job.id, version: job.version },
    jobForm(user.employerId, { wageTo: 1_200 }),
    now,
  );
  const { version } = await submission(user, id);
  const target = { id, version, jobVersion: job.version + 1 };
  expect(await approveJobSubmission(staff, target, now)).toEqual({ outcome: "does-not-fit" });
  expect(await findJob(job.id, now)).toMatchObject({ wageFrom: 1_100, wageTo: 1_200 });
});
