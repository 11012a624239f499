import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { notices } from "@/lib/db/schema/notices";
import { findEmployer } from "@/lib/employers/listing/find";
import { listEmployers } from "@/lib/employers/listing/list";
import { findJob } from "@/lib/jobs/find";
import { jobsOfEmployer, listJobs } from "@/lib/jobs/list";
import { searchJobs } from "@/lib/jobs/search";
import { plainSearch } from "@/lib/jobs/search-address";
import { findNotice } from "@/lib/notices/find";
import { listNotices } from "@/lib/notices/list";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob, addStaffDraft } from "@/tests/support/factories/postings";

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
