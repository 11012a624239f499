import { randomUUID } from "node:crypto";
import { deleteEmployerUser } from "@/lib/employers/users/delete-account";
import { removeColleague } from "@/lib/employers/users/remove-colleague";
import { approveJobSubmission } from "@/lib/jobs/drafts/approve";
import { deleteDraft } from "@/lib/jobs/drafts/delete";
import { duplicate } from "@/lib/jobs/drafts/duplicate";
import { findDraft, openDrafts } from "@/lib/jobs/drafts/find";
import { mostOpenDrafts } from "@/lib/jobs/drafts/insert";
import { saveDraft } from "@/lib/jobs/drafts/save";
import { ownDraftInput } from "@/lib/jobs/drafts/schema";
import { saveAndSubmit, submit } from "@/lib/jobs/drafts/submit";
import { withdrawSubmission } from "@/lib/jobs/drafts/withdraw";
import { closeOwnJob } from "@/lib/jobs/own/close";
import { extendOwnJob } from "@/lib/jobs/own/extend";
import { findOwnJob, listOwnJobs } from "@/lib/jobs/own/find";
import { expect, test } from "@/tests/support/domain";
import { approvedEmployerUser, colleague as colleagueOf } from "@/tests/support/employer-users";
import {
  approvedJob,
  ownJobForm,
  staffDraft,
  submission,
  submittedJob,
} from "@/tests/support/factories/drafts";
import { later, minute, network, signedInStaff, start } from "@/tests/support/people";

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
  await saveDraft(own, { id: draft, version: 0 }, ownJobForm({ title: "下書き" }), now);
  const submitted = await submittedJob(own, { title: "申請中" });
  const everything = () =>
    Promise.all([sql`select * from jobs order by id`, sql`select * from job_drafts order by id`]);
  const before = await everything();

  for (const id of [draft, submitted.id, job.id]) {
    expect(await findDraft(other, id)).toBeUndefined();
    expect(await findOwnJob(other, id)).toBeUndefined();
    for (const version of [0, 1, 2]) {
      const typed = ownJobForm({ title: "乗っ取り" });
      const target = { id, version };
      if (id !== job.id) {
        expect(await saveDraft(other, target, typed, now)).toEqual(unknown);
        expect(await saveAndSubmit(other, target, typed, now)).toEqual(unknown);
      }
      expect(await saveDraft(other, { id: randomUUID(), version, jobId: id }, typed, now)).toEqual(unknown);
      expect(await submit(other, { id, version }, now)).toEqual(unknown);
      expect(await extendOwnJob(other, { id, version, closesOn: "2026-07-15" }, now)).toBe("unknown");
    }
    expect(await withdrawSubmission(other, id, now)).toBe("unknown");
    expect(await deleteDraft(other, id, now)).toBe("deleted");
    expect(await closeOwnJob(other, id, now)).toBe("unknown");
    expect(await duplicate(other, { id, copyId: randomUUID() }, now)).toBe("unknown");
  }
  expect(await openDrafts(other)).toEqual([]);
  expect(await listOwnJobs(other, 1)).toEqual({ rows: [], total: 0 });
  expect(await everything()).toEqual(before);
});

test("a draft with the id of another employer's posting does not change that posting when it is approved", async () => {
  const { own, other } = await two();
  const job = await approvedJob(own);
  // Drafts and postings are in different tables, so the same id is no conflict.
  const target = { id: job.id, version: 0 };
  await saveAndSubmit(other, target, ownJobForm({ title: "乗っ取り" }), now);
  const staff = await signedInStaff("editor");
  const submitted = await submission(other, job.id);
  expect(await approveJobSubmission(staff, { ...submitted, jobVersion: 0 }, now)).toMatchObject({
    outcome: "done",
  });
  expect(await findOwnJob(own, job.id)).toMatchObject({ job: { title: job.title, version: job.version } });
  expect((await listOwnJobs(other, 1)).rows).toMatchObject([{ title: "乗っ取り" }]);
});

test("the login alone decides whose a submission is, and a copy with an id that another employer uses is not made", async () => {
  const { own, other } = await two();
  const press = ownDraftInput.parse({
    ...{ id: randomUUID(), version: "0", jobId: "", title: "求人" },
    employerId: own.employerId,
  });
  if (press.outcome !== "save") throw new Error("no button of the form");
  expect(press.saved).not.toHaveProperty("employerId");
  const { id, version, jobId, jobVersion: _, intent, ...typed } = press.saved;
  await saveDraft(other, { id, version, jobId }, typed, now);
  expect((await submission(other, id)).input.employerId).toBe(other.employerId);
  const job = await approvedJob(own);
  expect(await duplicate(own, { id: job.id, copyId: id }, now)).toBe("unknown");
  expect((await submission(other, id)).input.title).toBe("求人");
});

test("a 事業者 does not see a draft of staff about it", async () => {
  const { own } = await two();
  const staff = await signedInStaff("editor");
  const id = await staffDraft(staff, own.employerId);
  expect(await findOwnJob(own, id)).toBeUndefined();
  expect((await listOwnJobs(own, 1)).total).toBe(0);
  expect(await duplicate(own, { id, copyId: randomUUID() }, now)).toBe("unknown");
  expect(await closeOwnJob(own, id, now)).toBe("unknown");
  const change = { id: randomUUID(), version: 0, jobId: id };
  expect(await saveDraft(own, change, ownJobForm(), now)).toEqual(unknown);
});

test("a removed colleague and the last account, once deleted, leave nothing that was written at that moment", async ({
  sql,
}) => {
  const { own } = await two();
  const { approved: colleague } = await colleagueOf(own, "jiro@example.jp");
  const write = (user: typeof own) => saveDraft(user, { id: randomUUID(), version: 0 }, ownJobForm(), now);
  const removing = removeColleague(own, { id: colleague.id }, now);
  await Promise.all([removing, ...Array.from({ length: 20 }, () => write(colleague))]);
  expect(await removing).toEqual({ outcome: "removed" });
  expect(await write(colleague)).toEqual(unknown);
  const job = await approvedJob(own);
  expect(await duplicate(colleague, { id: job.id, copyId: randomUUID() }, now)).toBe("unknown");
  await Promise.all([deleteEmployerUser(own, {}, now), ...Array.from({ length: 20 }, () => write(own))]);
  expect(await sql`select from job_drafts where state <> 'approved'`).toHaveLength(0);
});

test("the number of drafts is limited", async ({ sql }) => {
  const { own } = await two();
  await sql`insert into job_drafts (side, employer_id, input, state, created_at, updated_at)
    select 'employer', ${own.employerId}, '{}', 'draft', now(), now() from generate_series(1, ${mostOpenDrafts})`;
  const target = { id: randomUUID(), version: 0 };
  expect(await saveDraft(own, target, ownJobForm(), now)).toEqual({ outcome: "too-many" });
  // A draft without any field is read with the defaults of the form.
  const [older] = await openDrafts(own);
  expect(older?.input).toMatchObject({
    employerId: own.employerId,
    duties: "",
    wageFrom: null,
    dispatch: null,
  });
});
