import { randomUUID } from "node:crypto";
import { deleteEmployerUser } from "@/lib/employers/users/delete-account";
import { suspendEmployer } from "@/lib/employers/users/suspend";
import { approveJobSubmission } from "@/lib/jobs/drafts/approve";
import { openDrafts } from "@/lib/jobs/drafts/find";
import { countSubmittedJobs, findSubmission } from "@/lib/jobs/drafts/for-staff";
import { returnJobSubmission } from "@/lib/jobs/drafts/return";
import { saveDraft } from "@/lib/jobs/drafts/save";
import { saveAndSubmit, submit } from "@/lib/jobs/drafts/submit";
import { withdrawSubmission } from "@/lib/jobs/drafts/withdraw";
import { findJob } from "@/lib/jobs/find";
import { findOwnJob, listOwnJobs } from "@/lib/jobs/own/find";
import { saveJob } from "@/lib/jobs/save";
import { expect, test } from "@/tests/support/domain";
import { approvedEmployerUser, colleague } from "@/tests/support/employer-users";
import { approvedJob, ownJobForm, submission, submittedJob } from "@/tests/support/factories/drafts";
import { lastLetterTo, lettersTo } from "@/tests/support/letters";
import { later, minute, signedInStaff, start } from "@/tests/support/people";
import { fifty } from "@/tests/support/presses";
import { jobForm } from "@/tests/support/staff-forms";

const email = "aonami@example.jp";
const now = later(start, minute);
const outcomes = (answers: { outcome: string }[]) => [...new Set(answers.map(({ outcome }) => outcome))];

test("a posting goes through draft, 承認申請, 差し戻し, correction and 承認; fifty presses of each are one, and only the approved text is public", async ({
  sql,
}) => {
  const { approved: own } = await approvedEmployerUser(email);
  const staff = await signedInStaff("editor");
  const id = randomUUID();
  const target = { id, version: 0 };
  await fifty(() => saveDraft(own, target, ownJobForm({ duties: "" }), now));
  expect(await openDrafts(own)).toMatchObject([{ id, state: "draft", version: 1 }]);
  expect(await submit(own, { id, version: 1 }, now)).toMatchObject({
    outcome: "missing",
    fields: [{ field: "duties" }],
  });
  await fifty(() => saveAndSubmit(own, { ...target, version: 1 }, ownJobForm(), now));
  const submitted = await submission(own, id);
  expect(submitted).toMatchObject({ state: "submitted", version: 3 });
  expect(await countSubmittedJobs()).toBe(1);
  expect(await sql`select from jobs`).toHaveLength(0);

  const reason = "業務内容を\nもう少し詳しく書いてください";
  const returns = await fifty(() => returnJobSubmission(staff, { ...submitted, reason }, now));
  expect(outcomes(returns)).toEqual(["done"]);
  expect(await lastLetterTo(email)).toMatchObject({ kind: "business-submission-returned" });
  expect((await lastLetterTo(email)).text).toContain(reason);
  // A page of another 職員 from before the 差し戻し decides nothing.
  expect(await approveJobSubmission(staff, { ...submitted, jobVersion: 0 }, now)).toMatchObject({
    outcome: "conflict",
  });

  const returned = await submission(own, id);
  expect(returned).toMatchObject({ state: "returned", reason });
  const corrected = ownJobForm({ duties: "干物の計量と包装、箱詰め" });
  await saveAndSubmit(own, { id, version: returned.version }, corrected, now);
  const again = await submission(own, id);
  const approvals = await fifty(() => approveJobSubmission(staff, { ...again, jobVersion: 0 }, now));
  expect(outcomes(approvals)).toEqual(["done"]);

  const { rows: jobs } = await listOwnJobs(own, 1);
  expect(jobs).toMatchObject([{ title: "水産加工品の包装", state: "published" }]);
  expect(await findJob(String(jobs[0]?.id), now)).toMatchObject({
    duties: "干物の計量と包装、箱詰め",
    employerName: "青波水産",
  });
  const kinds = (await lettersTo(email))
    .map(({ kind }) => kind)
    .filter((kind) => kind.includes("submission"));
  expect(kinds).toEqual(["business-submission-returned", "business-submission-approved"]);
  const entries =
    await sql`select action, subject_kind from audit_entries where subject_kind in ('job', 'submission')`;
  expect(entries.map(({ action, subject_kind }) => `${subject_kind} ${action}`).sort()).toEqual([
    "job create",
    "job publish",
    "submission approve",
    "submission return",
  ]);
});

test("a change of a public posting replaces the old text only after staff have seen both, and never overwrites another change", async () => {
  const { approved: own } = await approvedEmployerUser(email);
  const { approved: second } = await colleague(own, "jiro@example.jp");
  const staff = await signedInStaff("editor");
  const job = await approvedJob(own);
  const typed = ownJobForm({ wageFrom: 1_300 });
  const id = randomUUID();
  await saveAndSubmit(own, { id, version: 0, jobId: job.id, jobVersion: job.version }, typed, now);
  expect(await findJob(job.id, now)).toMatchObject({ wageFrom: 1_100 });
  // There is one change at a time; the colleague gets its id.
  const other = { id: randomUUID(), version: 0, jobId: job.id, jobVersion: job.version };
  expect(await saveDraft(second, other, ownJobForm({ wageFrom: 900 }), now)).toEqual({
    outcome: "under-way",
    id,
  });

  // Staff edit the public text meanwhile: the approval must name that version.
  const submitted = await submission(own, id);
  const employerId = own.employerId;
  await saveJob(staff, { id: job.id, version: job.version }, jobForm(employerId, { headcount: 5 }), now);
  const approve = (jobVersion: number) => approveJobSubmission(staff, { ...submitted, jobVersion }, now);
  expect(await approve(job.version)).toMatchObject({ outcome: "posting-changed" });
  expect(await approve(0)).toMatchObject({ outcome: "posting-changed" });
  expect(await approve(Number((await findSubmission(id))?.job?.version))).toMatchObject({ outcome: "done" });
  // The wage is that of the 事業者, the number of people that of the correction.
  expect(await findJob(job.id, now)).toMatchObject({ wageFrom: 1_300, headcount: 5 });
  expect((await findOwnJob(own, job.id))?.change).toBeNull();
});

test("of two colleagues the second sees the text of the first, and a submitted text cannot be edited", async () => {
  const { approved: own } = await approvedEmployerUser(email);
  const { approved: second } = await colleague(own, "jiro@example.jp");
  const id = randomUUID();
  await saveDraft(own, { id, version: 0 }, ownJobForm(), now);
  const at = { id, version: 1 };
  expect(await saveDraft(second, at, ownJobForm({ title: "箱詰め" }), now)).toMatchObject({
    outcome: "saved",
  });
  expect(await saveDraft(own, at, ownJobForm({ title: "計量" }), now)).toMatchObject({
    outcome: "conflict",
    current: { input: { title: "箱詰め" } },
  });
  expect(await submit(own, { id, version: 1 }, now)).toMatchObject({ outcome: "conflict" });
  expect(await submit(own, { id, version: 2 }, now)).toEqual({ outcome: "submitted" });
  expect(await saveDraft(own, { ...at, version: 3 }, ownJobForm({ title: "計量" }), now)).toEqual({
    outcome: "not-a-draft",
  });

  // A submission that was taken back cannot be approved from an old page.
  const submitted = await submission(own, id);
  expect(new Set(await fifty(() => withdrawSubmission(own, id, now)))).toEqual(new Set(["withdrawn"]));
  const staff = await signedInStaff("editor");
  expect(await approveJobSubmission(staff, { ...submitted, jobVersion: 0 }, now)).toMatchObject({
    outcome: "conflict",
  });
  expect((await submission(own, id)).state).toBe("draft");
});

test("when approval and 取り下げ come at the same moment, exactly one of them takes effect", async ({
  sql,
}) => {
  const { approved: own } = await approvedEmployerUser(email);
  const staff = await signedInStaff("editor");
  for (let round = 0; round < 10; round += 1) {
    const submitted = await submittedJob(own, { title: `求人${round}` });
    const [approval, taking] = await Promise.all([
      approveJobSubmission(staff, { ...submitted, jobVersion: 0 }, now),
      withdrawSubmission(own, submitted.id, now),
    ]);
    expect(["done/decided", "conflict/withdrawn"]).toContain(`${approval.outcome}/${taking}`);
    const made = await sql`select from jobs where title = ${`求人${round}`}`;
    expect(made).toHaveLength(approval.outcome === "done" ? 1 : 0);
  }
});

test("a submission that cannot be published is not approved and leaves no posting", async ({ sql }) => {
  const { approved: own } = await approvedEmployerUser(email);
  const staff = await signedInStaff("editor");
  const submitted = await submittedJob(own, { closesOn: "2026-05-13" });
  const target = { ...submitted, jobVersion: 0 };
  expect(await approveJobSubmission(staff, target, new Date("2026-05-14T00:00:00+09:00"))).toMatchObject({
    outcome: "over",
  });
  await sql`update job_drafts set input = jsonb_set(input, '{district}', '"どこか"')`;
  expect(await approveJobSubmission(staff, target, now)).toMatchObject({ outcome: "incomplete" });
  await suspendEmployer(staff, own.employerId, now);
  expect(await approveJobSubmission(staff, target, now)).toMatchObject({ outcome: "not-shown" });
  expect(await sql`select from jobs`).toHaveLength(0);
  expect((await lettersTo(email)).some(({ kind }) => kind.includes("submission"))).toBe(false);
});

test("with the last account its submissions go too, even if staff approve one at that moment", async ({
  sql,
}) => {
  const { approved: own } = await approvedEmployerUser(email);
  const submitted = await submittedJob(own);
  const staff = await signedInStaff("editor");
  await Promise.all([
    deleteEmployerUser(own, {}, now),
    approveJobSubmission(staff, { ...submitted, jobVersion: 0 }, now),
  ]);
  expect(await countSubmittedJobs()).toBe(0);
  expect(await sql`select from jobs where state = 'published'`).toHaveLength(0);
});
