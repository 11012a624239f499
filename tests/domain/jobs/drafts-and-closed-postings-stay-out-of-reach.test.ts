import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { notices } from "@/lib/db/schema/notices";
import { findEmployer } from "@/lib/employers/listing/find";
import { listEmployers } from "@/lib/employers/listing/list";
import { exportRows } from "@/lib/exports/export";
import { deleteDraft } from "@/lib/jobs/drafts/delete";
import { duplicate } from "@/lib/jobs/drafts/duplicate";
import { findDraft, openDrafts } from "@/lib/jobs/drafts/find";
import { countSubmittedJobs, findSubmission, submittedJobs } from "@/lib/jobs/drafts/for-staff";
import { listJobsForStaff } from "@/lib/jobs/drafts/list";
import { saveDraft } from "@/lib/jobs/drafts/save";
import { countStaffDrafts, findStaffText } from "@/lib/jobs/drafts/staff-texts";
import { saveAndSubmit, submit } from "@/lib/jobs/drafts/submit";
import { findJob } from "@/lib/jobs/find";
import { jobsOfEmployer, listJobs } from "@/lib/jobs/list";
import { findOwnJob, listOwnJobs } from "@/lib/jobs/own/find";
import { plainSearch } from "@/lib/jobs/search/address";
import { searchJobs } from "@/lib/jobs/search/search";
import { findNotice } from "@/lib/notices/find";
import { listNotices } from "@/lib/notices/list";
import { expect, test } from "@/tests/support/domain";
import { approvedEmployerUser } from "@/tests/support/employer-users";
import { ownDraft, ownJobForm, staffDraft } from "@/tests/support/factories/drafts";
import { addEmployer, addJob, addStaffDraft } from "@/tests/support/factories/postings";
import { signedInStaff } from "@/tests/support/people";
import { sources } from "@/tests/support/sources";
import { jobForm } from "@/tests/support/staff-forms";

const now = new Date("2026-02-01T03:00:00Z");

async function seen(employerId: string) {
  return [
    (await listJobs(1, now)).total,
    (await searchJobs({ ...plainSearch, query: "仕事" }, 1, now)).total,
    (await jobsOfEmployer(employerId, now)).length,
  ];
}

test("a draft is in no public list and has no page", async () => {
  const employer = await addEmployer();
  const draft = await addStaffDraft(employer);
  expect(await findJob(draft.id, now)).toBeUndefined();
  expect(await seen(employer.id)).toEqual([0, 0, 0]);
});

test("a draft is read by its own side alone: staff read no draft of a 事業者 before it is submitted, no 事業者 reads one of staff, the public neither", async () => {
  const { approved: own } = await approvedEmployerUser();
  const staff = await signedInStaff("editor");
  const ofStaff = await staffDraft(staff, own.employerId, { title: "職員の仕事" });
  const ofEmployer = await ownDraft(own, { title: "事業者の仕事" });
  const found = async (words: string) =>
    (await listJobsForStaff({ words }, "new", 1, now)).rows.map(({ title }) => title);
  const exported = async () => {
    const cells = [];
    for await (const page of exportRows({ kind: "jobs", filter: {} }, now).pages) cells.push(page);
    return JSON.stringify(cells);
  };
  expect(await found("")).toEqual(["職員の仕事"]);
  expect(await found("仕事")).toEqual(["職員の仕事"]);
  expect(await findStaffText(staff, ofEmployer)).toBeUndefined();
  expect(await findSubmission(ofEmployer)).toBeUndefined();
  expect((await submittedJobs(1, now)).total).toBe(0);
  expect([await countStaffDrafts(), await countSubmittedJobs()]).toEqual([1, 0]);
  expect(await exported()).toContain("職員の仕事");
  expect(await exported()).not.toContain("事業者の仕事");

  expect(await findDraft(own, ofStaff)).toBeUndefined();
  expect(await findOwnJob(own, ofStaff)).toBeUndefined();
  expect((await openDrafts(own)).map(({ input }) => input.title)).toEqual(["事業者の仕事"]);
  expect((await listOwnJobs(own, 1)).total).toBe(0);

  // No verb of one side reaches the draft of the other.
  const unknown = { outcome: "unknown" };
  for (const version of [0, 1]) {
    const [staffTarget, ownTarget] = [
      { id: ofStaff, version },
      { id: ofEmployer, version },
    ];
    expect(await saveDraft(own, staffTarget, ownJobForm({ title: "乗っ取り" }), now)).toEqual(unknown);
    expect(await saveAndSubmit(staff, ownTarget, jobForm(own.employerId), now)).toEqual(unknown);
    expect(await submit(own, staffTarget, now)).toEqual(unknown);
    expect(await submit(staff, ownTarget, now)).toEqual(unknown);
  }
  expect([await deleteDraft(own, ofStaff, now), await deleteDraft(staff, ofEmployer, now)]).toEqual([
    "deleted",
    "deleted",
  ]);
  expect(await duplicate(own, { id: ofStaff, copyId: randomUUID() }, now)).toBe("unknown");
  expect(await duplicate(staff, { id: ofEmployer, copyId: randomUUID() }, now)).toBe("unknown");
  expect(await countStaffDrafts()).toBe(1);

  for (const id of [ofStaff, ofEmployer]) expect(await findJob(id, now)).toBeUndefined();
  expect(await seen(own.employerId)).toEqual([0, 0, 0]);
  // Once it is submitted, staff read it, for the decision alone.
  await submit(own, { id: ofEmployer, version: 1 }, now);
  expect((await submittedJobs(1, now)).rows).toMatchObject([{ title: "事業者の仕事" }]);
  expect(await findSubmission(ofEmployer)).toMatchObject({ submission: { state: "submitted" } });
  expect(await found("仕事")).toEqual(["職員の仕事"]);
  expect(await findJob(ofEmployer, now)).toBeUndefined();
});

test("every query of the drafts names a side: each file that reads the table takes its condition from one file", () => {
  const readers = sources.filter(
    ({ path, text }) =>
      /^(lib|app)\//.test(path) && /(from|delete|Join|\$count|versioned)[<(].*jobDrafts/s.test(text),
  );
  expect(readers.length).toBeGreaterThan(5);
  const without = readers.filter(({ imports }) => !imports.includes("lib/jobs/drafts/scope"));
  expect(without.map(({ path }) => path)).toEqual([]);
});

test("a withdrawn posting and one past its last day are shown as closed, and are in no list", async () => {
  const employer = await addEmployer();
  const withdrawn = await addJob(employer, { state: "withdrawn" });
  const past = await addJob(employer, { closesOn: "2026-01-31" });
  expect(await findJob(withdrawn.id, now)).toMatchObject({ closed: true });
  expect(await findJob(past.id, now)).toMatchObject({ closed: true });
  expect(await seen(employer.id)).toEqual([0, 0, 0]);
});

test("with a withdrawn employer all its postings are not public any more", async () => {
  const employer = await addEmployer();
  const job = await addJob(employer);
  expect(await seen(employer.id)).toEqual([1, 1, 1]);
  await getDb().update(employers).set({ state: "withdrawn" }).where(eq(employers.id, employer.id));
  expect(await findJob(job.id, now)).toBeUndefined();
  expect(await findEmployer(employer.id)).toBeUndefined();
  expect((await listEmployers(1)).total).toBe(0);
  expect(await seen(employer.id)).toEqual([0, 0, 0]);
});

test("a notice is shown from its publication to the end of its last day in Japan", async () => {
  const row = {
    title: "面接会",
    body: "本文",
    audience: "everyone",
    createdAt: now,
    updatedAt: now,
  } as const;
  const [shown, draft] = await getDb()
    .insert(notices)
    .values([
      { ...row, state: "published", publishedAt: new Date("2026-02-01T00:00:00Z"), endsOn: "2026-02-01" },
      { ...row, state: "draft" },
    ])
    .returning();
  const at = async (moment: string) => {
    const notice = await findNotice(shown?.id ?? "", new Date(moment));
    return [(await listNotices(1, new Date(moment))).total, notice?.ended];
  };
  expect(await at("2026-02-01T08:59:59+09:00")).toEqual([0, undefined]);
  expect(await at("2026-02-01T09:00:00+09:00")).toEqual([1, false]);
  expect(await at("2026-02-01T23:59:59+09:00")).toEqual([1, false]);
  expect(await at("2026-02-02T00:00:00+09:00")).toEqual([0, true]);
  expect(await findNotice(draft?.id ?? "", now)).toBeUndefined();
});

test("a value that is no id finds nothing, without an error", async () => {
  for (const id of ["", "1", "x".repeat(36), "' or 1=1", "00000000-0000-0000-0000-000000000000", "\0"]) {
    expect(await findJob(id, now)).toBeUndefined();
    expect(await findEmployer(id)).toBeUndefined();
    expect(await findNotice(id, now)).toBeUndefined();
  }
});
