import { randomUUID } from "node:crypto";
import { saveDraft } from "@/lib/jobs/drafts/save";
import { saveAndSubmit } from "@/lib/jobs/drafts/submit";
import { jobFields } from "@/lib/jobs/fields/fields";
import { extendOwnJob } from "@/lib/jobs/own/extend";
import { saveJob } from "@/lib/jobs/save";
import { migrateDatabase } from "@/scripts/db-migrate.mjs";
import { connect, createDatabase, dropDatabase } from "@/tests/support/database";
import { expect, test } from "@/tests/support/domain";
import { approvedEmployerUser } from "@/tests/support/employer-users";
import { approvedJob, ownJobForm, submission } from "@/tests/support/factories/drafts";
import { migrateAsFarAs } from "@/tests/support/older-site";
import { later, minute, signedInStaff, start } from "@/tests/support/people";
import { jobForm } from "@/tests/support/staff-forms";

const now = later(start, minute);

test("a change keeps the public text as its writer saw it, whatever staff change meanwhile", async () => {
  const { approved: own } = await approvedEmployerUser();
  const staff = await signedInStaff("editor");
  const job = await approvedJob(own);
  const id = randomUUID();
  const edit = (version: number, headcount: number) =>
    saveJob(staff, { id: job.id, version }, jobForm(own.employerId, { headcount }), now);

  // Staff change the posting after the form was opened: the writer sees the new text first.
  await edit(job.version, 5);
  const opened = { id, version: 0, jobId: job.id, jobVersion: job.version };
  const typed = ownJobForm({ wageFrom: 1_300 });
  for (const save of [saveDraft<typeof own>, saveAndSubmit<typeof own>]) {
    expect(await save(own, opened, typed, now)).toMatchObject({
      outcome: "posting-changed",
      current: { headcount: 5, version: job.version + 1 },
    });
  }
  const seen = { ...opened, jobVersion: job.version + 1 };
  expect(await saveDraft(own, seen, typed, now)).toMatchObject({ outcome: "saved" });
  // The page of the form sends the same version with every later save: it no longer matters.
  await edit(job.version + 1, 6);
  const again = { ...seen, version: 1 };
  expect(await saveDraft(own, again, ownJobForm({ wageFrom: 1_400 }), now)).toMatchObject({
    outcome: "saved",
  });
  const change = await submission(own, id);
  expect(change).toMatchObject({ baseVersion: job.version + 1, base: { headcount: 5, wageFrom: 1_100 } });
  expect(Object.keys(change.base ?? {}).sort()).toEqual([...jobFields].sort());
});

test("延長 moves the base of an open change along, as long as it is the present text", async () => {
  const { approved: own } = await approvedEmployerUser();
  const staff = await signedInStaff("editor");
  const job = await approvedJob(own);
  const id = randomUUID();
  const target = { id, version: 0, jobId: job.id, jobVersion: job.version };
  await saveDraft(own, target, ownJobForm({ headcount: 7 }), now);
  const extend = (version: number, closesOn: string) =>
    extendOwnJob(own, { id: job.id, version, closesOn }, now);
  expect(await extend(job.version, "2026-07-15")).toBe("extended");
  expect(await submission(own, id)).toMatchObject({
    input: { closesOn: "2026-07-15", headcount: 7 },
    base: { closesOn: "2026-07-15", headcount: 2 },
    baseVersion: job.version + 1,
  });
  const edited = jobForm(own.employerId, { headcount: 3, closesOn: "2026-07-15" });
  await saveJob(staff, { id: job.id, version: job.version + 1 }, edited, now);
  expect(await extend(job.version + 2, "2026-07-31")).toBe("extended");
  expect(await submission(own, id)).toMatchObject({
    input: { closesOn: "2026-07-31" },
    base: { closesOn: "2026-07-15", headcount: 2 },
    baseVersion: job.version + 1,
  });
});

test("an open change of an older site gets its base only when no form can be older than the posting's text", async ({
  sql: _,
}, { workerIndex }) => {
  const name = `bases_${workerIndex}`;
  const url = await createDatabase(name, "template0");
  const sql = connect(url);
  try {
    await migrateAsFarAs(11, url);
    await sql`
      insert into employers (id, name, kana, industry, address, state, created_at, updated_at)
      values (${randomUUID()}, '青波', 'あおなみ', '製造業', 'いわき市', 'published', now(), now())`;
    await sql`
      insert into jobs (employer_id, title, headcount, employment_type, audience, district, duties, duties_scope,
        qualifications, contract_period, trial_period, workplace, workplace_scope, hours, breaks, holidays, overtime,
        wage_form, wage_from, insurance, smoking, car_commute, how_to_apply, state, opens_on, closes_on, search_text,
        search_bigrams, version, published_at, created_at, updated_at)
      select id, title, 1, 'full_time', 'everyone', '小名浜', '包装', '', '', '', '', '', '', '', '', '', '', 'monthly',
        230000, '', '', true, '電話', 'published', '2026-05-01', '2026-06-30', '', '{}', 4, '2026-05-01', '2026-05-01',
        '2026-05-12' from employers, unnest(array['古い文', '新しい文']) title`;
    const begun = { 古い文: "2026-06-12", 新しい文: "2026-06-10" };
    for (const [title, createdAt] of Object.entries(begun)) {
      await sql`
        insert into job_submissions (employer_id, job_id, input, state, created_at, updated_at)
        select employer_id, id, '{}', 'draft', ${createdAt}, now() from jobs where title = ${title}`;
    }
    await migrateDatabase(url);
    const rows = await sql<
      { title: string; base: Record<string, unknown> | null; base_version: number | null }[]
    >`
      select title, base, base_version from job_drafts join jobs on jobs.id = job_id order by title`;
    const [known, unknown] = rows;
    expect(known).toMatchObject({
      title: "古い文",
      base_version: 4,
      base: { title: "古い文", wageFrom: 230000, wageTo: null, carCommute: true, opensOn: "2026-05-01" },
    });
    // The fields of that time; those of later read as empty.
    const columns = Object.keys(known?.base ?? {});
    expect(columns).toHaveLength(34);
    expect(jobFields).toEqual(expect.arrayContaining(columns));
    expect(unknown).toEqual({ title: "新しい文", base: null, base_version: null });
  } finally {
    await sql.end();
    await dropDatabase(name);
  }
});
