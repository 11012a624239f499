import { randomUUID } from "node:crypto";
import { deleteEmployerUser } from "@/lib/employers/users/delete-account";
import { removeColleague } from "@/lib/employers/users/remove-colleague";
import { saveJob } from "@/lib/jobs/save";
import { approveJobSubmission } from "@/lib/jobs/submissions/approve";
import { closeOwnJob } from "@/lib/jobs/submissions/close-job";
import { deleteSubmission } from "@/lib/jobs/submissions/delete";
import { duplicateOwnJob } from "@/lib/jobs/submissions/duplicate";
import { extendOwnJob } from "@/lib/jobs/submissions/extend-job";
import { findOwnJob, findOwnSubmission, listOwnJobs, openSubmissions } from "@/lib/jobs/submissions/find";
import { mostOpenSubmissions, saveSubmission } from "@/lib/jobs/submissions/save";
import { submissionInput } from "@/lib/jobs/submissions/schema";
import { saveAndSubmit, submitForApproval } from "@/lib/jobs/submissions/submit";
import { withdrawSubmission } from "@/lib/jobs/submissions/withdraw";
import { expect, test } from "@/tests/support/domain";
import { approvedEmployerUser, colleague as colleagueOf } from "@/tests/support/employer-users";
import { later, minute, network, signedInStaff, start } from "@/tests/support/people";
import { jobForm } from "@/tests/support/staff-forms";
import { approvedJob, ownJobForm, submission, submittedJob } from "@/tests/support/submissions";

const now = later(start, minute);
const unknown = { outcome: "unknown" };

async function two() {
  const { approved: own } = await approvedEmployerUser("aonami@example.jp", network(5));
  const { approved: other } = await approvedEmployerUser("other@example.jp", network(6));
  return { own, other };
}

test("no verb shows or changes anything for an id of another 事業者", async ({ sql }) => {
  const { own, other } = await two();
  const job = await approvedJob(own);
  const draft = randomUUID();
  await saveSubmission(own, { id: draft, version: 0, jobId: null }, ownJobForm({ title: "下書き" }), now);
  const submitted = await submittedJob(own, { title: "申請中" });
  const everything = () =>
    Promise.all([sql`select * from jobs order by id`, sql`select * from job_drafts order by id`]);
  const before = await everything();

  for (const id of [draft, submitted.id, job.id]) {
    expect(await findOwnSubmission(other, id)).toBeUndefined();
    expect(await findOwnJob(other, id)).toBeUndefined();
    for (const version of [0, 1, 2]) {
      const typed = ownJobForm({ title: "乗っ取り" });
      const target = { id, version, jobId: null };
      if (id !== job.id) {
        expect(await saveSubmission(other, target, typed, now)).toEqual(unknown);
        expect(await saveAndSubmit(other, target, typed, now)).toEqual(unknown);
      }
      expect(await saveSubmission(other, { id: randomUUID(), version, jobId: id }, typed, now)).toEqual(
        unknown,
      );
      expect(await submitForApproval(other, { id, version }, now)).toEqual(unknown);
      expect(await extendOwnJob(other, { id, version, closesOn: "2026-07-15" }, now)).toBe("unknown");
    }
    expect(await withdrawSubmission(other, id, now)).toBe("unknown");
    expect(await deleteSubmission(other, id)).toBe("deleted");
    expect(await closeOwnJob(other, id, now)).toBe("unknown");
    expect(await duplicateOwnJob(other, { id, copyId: randomUUID() }, now)).toBe("unknown");
  }
  expect(await openSubmissions(other)).toEqual([]);
  expect(await listOwnJobs(other, 1)).toEqual({ rows: [], total: 0 });
  expect(await everything()).toEqual(before);
});

test("a draft with the id of another employer's posting does not change that posting when it is approved", async () => {
  const { own, other } = await two();
  const job = await approvedJob(own);
  // Submissions and postings are in different tables, so the same id is no conflict.
  const target = { id: job.id, version: 0, jobId: null };
  await saveAndSubmit(other, target, ownJobForm({ title: "乗っ取り" }), now);
  const staff = await signedInStaff("editor");
  const submitted = await submission(other, job.id);
  expect(await approveJobSubmission(staff, { ...submitted, jobVersion: 0 }, now)).toBe("decided");
  expect(await findOwnJob(own, job.id)).toMatchObject({ job: { title: job.title, version: job.version } });
  expect((await listOwnJobs(other, 1)).rows).toMatchObject([{ title: "乗っ取り" }]);
});

test("the login alone decides whose a submission is, and a copy with an id that another employer uses is not made", async () => {
  const { own, other } = await two();
  const parsed = submissionInput.parse({
    ...{ id: randomUUID(), version: "0", jobId: "", title: "求人" },
    employerId: own.employerId,
  });
  expect(parsed).not.toHaveProperty("employerId");
  const { id, version, jobId, intent, ...typed } = parsed;
  await saveSubmission(other, { id, version, jobId }, typed, now);
  expect((await submission(other, id)).input.employerId).toBe(other.employerId);
  const job = await approvedJob(own);
  expect(await duplicateOwnJob(own, { id: job.id, copyId: id }, now)).toBe("unknown");
  expect((await submission(other, id)).input.title).toBe("求人");
});

test("a 事業者 does not see a draft of staff about it", async () => {
  const { own } = await two();
  const staff = await signedInStaff("editor");
  const id = randomUUID();
  await saveJob(staff, { id, version: 0 }, jobForm(own.employerId), now);
  expect(await findOwnJob(own, id)).toBeUndefined();
  expect((await listOwnJobs(own, 1)).total).toBe(0);
  expect(await duplicateOwnJob(own, { id, copyId: randomUUID() }, now)).toBe("unknown");
  expect(await closeOwnJob(own, id, now)).toBe("unknown");
  const change = { id: randomUUID(), version: 0, jobId: id };
  expect(await saveSubmission(own, change, ownJobForm(), now)).toEqual(unknown);
});

test("a removed colleague and the last account, once deleted, leave nothing that was written at that moment", async ({
  sql,
}) => {
  const { own } = await two();
  const { approved: colleague } = await colleagueOf(own, "jiro@example.jp");
  const write = (user: typeof own) =>
    saveSubmission(user, { id: randomUUID(), version: 0, jobId: null }, ownJobForm(), now);
  const removing = removeColleague(own, { id: colleague.id }, now);
  await Promise.all([removing, ...Array.from({ length: 20 }, () => write(colleague))]);
  expect(await removing).toEqual({ outcome: "removed" });
  expect(await write(colleague)).toEqual(unknown);
  const job = await approvedJob(own);
  expect(await duplicateOwnJob(colleague, { id: job.id, copyId: randomUUID() }, now)).toBe("unknown");
  await Promise.all([deleteEmployerUser(own, {}, now), ...Array.from({ length: 20 }, () => write(own))]);
  expect(await sql`select from job_drafts where state <> 'approved'`).toHaveLength(0);
});

test("the number of drafts is limited", async ({ sql }) => {
  const { own } = await two();
  await sql`insert into job_drafts (side, employer_id, input, state, created_at, updated_at)
    select 'employer', ${own.employerId}, '{}', 'draft', now(), now() from generate_series(1, ${mostOpenSubmissions})`;
  const target = { id: randomUUID(), version: 0, jobId: null };
  expect(await saveSubmission(own, target, ownJobForm(), now)).toEqual({ outcome: "too-many" });
  // A draft without any field is read with the defaults of the form.
  const [older] = await openSubmissions(own);
  expect(older?.input).toMatchObject({
    employerId: own.employerId,
    duties: "",
    wageFrom: null,
    dispatch: false,
  });
});
