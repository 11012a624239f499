import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import type { Staff } from "@/lib/actors";
import { publishEmployer } from "@/lib/employers/listing/publish";
import { saveEmployer } from "@/lib/employers/listing/save";
import { withdrawEmployer } from "@/lib/employers/listing/withdraw";
import { closeJob } from "@/lib/jobs/close";
import { duplicate } from "@/lib/jobs/drafts/duplicate";
import { type JobFilter, type JobOrder, listJobsForStaff } from "@/lib/jobs/drafts/list";
import { saveDraft } from "@/lib/jobs/drafts/save";
import { saveAndSubmit, submit } from "@/lib/jobs/drafts/submit";
import { findJob } from "@/lib/jobs/find";
import { saveJob } from "@/lib/jobs/save";
import { searchJobs } from "@/lib/jobs/search/search";
import { withdrawJob } from "@/lib/jobs/withdraw";
import { expect, test } from "@/tests/support/domain";
import { staffDraft } from "@/tests/support/factories/drafts";
import { day, later, start as now, signedInStaff } from "@/tests/support/people";
import { fifty } from "@/tests/support/presses";
import { draftEmployer, employerForm, jobForm } from "@/tests/support/staff-forms";

type Entry = { action: string; actor_id: string; before: unknown; after: Record<string, unknown> | null };
const history = (sql: postgres.Sql, id: string) =>
  sql<
    Entry[]
  >`select action, actor_id, before, after from audit_entries where subject_id = ${id} order by at, ctid`;

const find = async (query: string, at = now) =>
  (await searchJobs({ query, filters: {}, sort: "newest" }, 1, at)).rows.map(({ title }) => title);

async function openEmployer(staff: Staff) {
  const employer = await draftEmployer(staff);
  await publishEmployer(staff, { id: employer.id, version: 1 }, now);
  return employer.id;
}

async function openJob(staff: Staff, employerId: string) {
  const id = randomUUID();
  await saveDraft(staff, { id, version: 0 }, jobForm(employerId), now);
  expect(await submit(staff, { id, version: 1 }, now)).toEqual({ outcome: "submitted" });
  return id;
}

/** The number of announcements while `run` is under way. */
async function announcements(sql: postgres.Sql, run: () => Promise<unknown>): Promise<number> {
  let received = 0;
  const listener = await sql.listen("published", () => received++);
  await run();
  // Notifications arrive in the order of their commits, so this one comes after those of `run`.
  const last = new Promise<void>((resolve) => {
    sql.listen("published-end", () => resolve()).then(() => sql.notify("published-end", ""));
  });
  await last;
  await listener.unlisten();
  return received;
}

test("fifty presses save, publish, copy and withdraw a posting once, with one entry in the audit log and one announcement", async ({
  sql,
}) => {
  const staff = await signedInStaff("editor");
  const employerId = await openEmployer(staff);
  const id = randomUUID();
  const saved = await fifty(() => saveDraft(staff, { id, version: 0 }, jobForm(employerId), now));
  for (const answer of saved)
    expect(answer).toMatchObject({ outcome: "saved", draft: { id, version: 1, state: "draft" } });
  const announced = await announcements(sql, async () => {
    const published = await fifty(() => submit(staff, { id, version: 1 }, later(now, 1)));
    expect(new Set(published.map(({ outcome }) => outcome))).toEqual(new Set(["submitted"]));
  });
  expect(announced).toBe(1);
  const copyId = randomUUID();
  await fifty(() => duplicate(staff, { id, copyId }, later(now, 2)));
  await fifty(() => withdrawJob(staff, id, later(now, 3)));
  expect((await history(sql, id)).map(({ action }) => action)).toEqual(["create", "publish", "withdraw"]);
  expect((await history(sql, copyId)).map(({ action }) => action)).toEqual(["duplicate"]);
  expect(await sql`select id from jobs`).toEqual([{ id }]);
  expect(await sql`select id from job_drafts`).toEqual([{ id: copyId }]);
});

test("a draft needs only a title and an employer; publishing it names what is missing and announces nothing", async ({
  sql,
}) => {
  const staff = await signedInStaff();
  const employerId = await openEmployer(staff);
  const id = randomUUID();
  const empty = { headcount: null, wageFrom: null, district: "" as const, duties: "", closesOn: null };
  await saveDraft(
    staff,
    { id, version: 0 },
    jobForm(employerId, { ...empty, fixedOvertimePay: 10_000 }),
    now,
  );
  const announced = await announcements(sql, async () => {
    const answer = await submit(staff, { id, version: 1 }, now);
    const fields = answer.outcome === "missing" ? answer.fields : [];
    expect(fields.map(({ label }) => label)).toEqual([
      "募集人数",
      "業務内容",
      "地区",
      "賃金の下限",
      "固定残業代の時間数",
      "固定残業代を除く基本給",
      "掲載終了日",
    ]);
  });
  expect(announced).toBe(0);
  expect(await findJob(id, now)).toBeUndefined();
  // A public posting must stay complete.
  await saveDraft(staff, { id, version: 1 }, jobForm(employerId), now);
  await submit(staff, { id, version: 2 }, now);
  const answer = await saveJob(staff, { id, version: 3 }, jobForm(employerId, { smokingRule: null }), now);
  expect(answer).toEqual({
    outcome: "missing",
    fields: [{ field: "smokingRule", label: "受動喫煙防止措置" }],
  });
  // The table ensures it too, and that it holds no draft.
  await expect(sql`update jobs set headcount = null where id = ${id}`).rejects.toThrow(/not-null/);
  await expect(sql`update jobs set state = 'draft' where id = ${id}`).rejects.toThrow(/jobs_state/);
});

test("saving and publishing in one press takes effect once, and an incomplete posting is saved as a draft", async ({
  sql,
}) => {
  const staff = await signedInStaff();
  const employerId = await openEmployer(staff);
  const id = randomUUID();
  const incomplete = jobForm(employerId, { smokingRule: null, duties: "途中まで" });
  expect(await saveAndSubmit(staff, { id, version: 0 }, incomplete, now)).toMatchObject({
    outcome: "saved-not-submitted",
    reason: { outcome: "missing", fields: [{ field: "smokingRule", label: "受動喫煙防止措置" }] },
  });
  expect(await sql`select input ->> 'duties' as duties, version from job_drafts`).toEqual([
    { duties: "途中まで", version: 1 },
  ]);
  const complete = jobForm(employerId);
  expect(await saveAndSubmit(staff, { id, version: 0 }, complete, now)).toMatchObject({
    outcome: "conflict",
  });
  const announced = await announcements(sql, async () => {
    const presses = Array.from({ length: 50 }, () => saveAndSubmit(staff, { id, version: 1 }, complete, now));
    for (const answer of await Promise.all(presses)) expect(answer).toEqual({ outcome: "submitted" });
  });
  expect(announced).toBe(1);
  expect((await history(sql, id)).map(({ action }) => action)).toEqual(["create", "update", "publish"]);
  // The same button on a public posting announces its new text.
  const changed = jobForm(employerId, { duties: "別の仕事" });
  const again = () => saveAndSubmit(staff, { id, version: 3 }, changed, now);
  expect(await announcements(sql, again)).toBe(1);
});

test("a contract that may be renewed needs its criteria, and a posting whose last day is over is not published", async () => {
  const staff = await signedInStaff();
  const employerId = await openEmployer(staff);
  const id = randomUUID();
  await saveDraft(
    staff,
    { id, version: 0 },
    jobForm(employerId, {
      contractTerm: "fixed",
      contractPeriod: "1年",
      renewalRule: "conditional",
    }),
    now,
  );
  expect(await submit(staff, { id, version: 1 }, now)).toEqual({
    outcome: "missing",
    fields: [{ field: "renewal", label: "更新の基準・上限" }],
  });
  const renewed = jobForm(employerId, {
    contractTerm: "fixed",
    contractPeriod: "3か月",
    renewalRule: "none",
  });
  await saveDraft(staff, { id, version: 1 }, renewed, now);
  expect(await submit(staff, { id, version: 2 }, later(now, 60 * day))).toEqual({ outcome: "over" });
});

test("of two editors of a posting the second sees the first one's text, and nothing is overwritten", async () => {
  const [one, other] = [await signedInStaff(), await signedInStaff("editor")];
  const employerId = await openEmployer(one);
  const id = await openJob(one, employerId);
  const firstChange = jobForm(employerId, { duties: "先の変更" });
  const secondChange = jobForm(employerId, { duties: "後の変更" });
  expect(await saveJob(one, { id, version: 2 }, firstChange, now)).toMatchObject({
    outcome: "saved",
    row: { version: 3 },
  });
  expect(await saveJob(other, { id, version: 2 }, secondChange, now)).toMatchObject({
    outcome: "conflict",
    current: { duties: "先の変更", version: 3 },
  });
  expect(await saveJob(other, { id, version: 3 }, secondChange, now)).toMatchObject({
    outcome: "saved",
    row: { version: 4 },
  });
  // A page with an older text publishes nothing.
  await withdrawJob(one, id, now);
  expect(await submit(other, { id, version: 4 }, now)).toEqual({ outcome: "conflict" });
  const form = employerForm({ name: "青波水産（株）" });
  await saveEmployer(one, { id: employerId, version: 2 }, form, now);
  expect(
    await saveEmployer(other, { id: employerId, version: 2 }, employerForm({ name: "青波" }), now),
  ).toMatchObject({
    outcome: "conflict",
    current: { name: "青波水産（株）" },
  });
});

test("a new form that is sent again with another text gets a conflict with the saved posting", async () => {
  const staff = await signedInStaff();
  const employerId = await openEmployer(staff);
  const target = { id: randomUUID(), version: 0 };
  await saveDraft(staff, target, jobForm(employerId), now);
  const again = await saveDraft(staff, target, jobForm(employerId, { title: "別の仕事" }), now);
  expect(again).toMatchObject({
    outcome: "conflict",
    current: { input: { title: "水産加工品の包装" }, version: 1 },
  });
});

test("a form of a draft that a colleague has published shows the public text, and 下書き保存 never changes that", async ({
  sql,
}) => {
  const [one, other] = [await signedInStaff(), await signedInStaff("editor")];
  const employerId = await openEmployer(one);
  const id = await staffDraft(one, employerId);
  await submit(one, { id, version: 1 }, now);
  const typed = jobForm(employerId, { duties: "後の変更" });
  // With the version of the draft, and, as the form has it after the refusal, with that of the posting.
  for (const version of [0, 1, 2, 2]) {
    expect(await saveDraft(other, { id, version }, typed, now)).toMatchObject({
      outcome: "published",
      current: { duties: "干物の計量と包装", version: 2 },
    });
  }
  expect(await findJob(id, now)).toMatchObject({ duties: "干物の計量と包装" });
  expect(await sql`select from job_drafts`).toHaveLength(0);
  // 保存して公開する says what it does, and takes the second press.
  expect(await saveAndSubmit(other, { id, version: 1 }, typed, now)).toMatchObject({
    outcome: "posting-changed",
    current: { version: 2 },
  });
  expect(await saveAndSubmit(other, { id, version: 2 }, typed, now)).toEqual({ outcome: "submitted" });
  expect(await findJob(id, now)).toMatchObject({ duties: "後の変更" });
  expect((await history(sql, id)).map(({ action }) => action)).toEqual(["create", "publish", "update"]);
});

test("presses of both buttons of a new form and of 複製 at the same moment leave one row under an id", async ({
  sql,
}) => {
  const staff = await signedInStaff();
  const employerId = await openEmployer(staff);
  const form = jobForm(employerId);
  for (let round = 0; round < 5; round += 1) {
    const target = { id: randomUUID(), version: 0 };
    const presses = Array.from({ length: 12 }, (_, n) =>
      n % 2 ? saveAndSubmit(staff, target, form, now) : saveDraft(staff, target, form, now),
    );
    await Promise.all(presses);
    const copyId = randomUUID();
    const copy = () => duplicate(staff, { id: target.id, copyId }, now);
    const publish = () => submit(staff, { id: copyId, version: 1 }, now);
    await Promise.all([copy(), publish(), copy(), publish(), copy(), publish(), copy()]);
    for (const id of [target.id, copyId]) {
      const rows =
        await sql`select id from jobs where id = ${id} union all select id from job_drafts where id = ${id}`;
      expect(rows).toEqual([{ id }]);
    }
  }
});

test("the list of staff finds drafts and postings alike, by words, state, employer, district and audience, in one order", async () => {
  const staff = await signedInStaff();
  const employerId = await openEmployer(staff);
  const elsewhere = (await draftEmployer(staff, { name: "浜風フーズ", kana: "はまかぜふーず" })).id;
  const at = (n: number) => later(now, n * 1000);
  const draft = await staffDraft(staff, employerId, { title: "検品", district: "", closesOn: null }, at(1));
  const posting = await staffDraft(staff, employerId, { title: "検品", audience: "student" }, at(2));
  await submit(staff, { id: posting, version: 1 }, at(3));
  const other = await staffDraft(staff, elsewhere, { title: "箱詰め", closesOn: "2026-06-01" }, at(4));
  const ids = async (filter: JobFilter, order: JobOrder = "new") => {
    const { rows, total } = await listJobsForStaff(filter, order, 1, at(5));
    expect(total).toBe(rows.length);
    return rows.map(({ id }) => id);
  };
  expect(await ids({})).toEqual([other, posting, draft]);
  expect(await ids({}, "closing")).toEqual([other, posting, draft]);
  expect(await ids({ words: "検品" })).toEqual([posting, draft]);
  expect(await ids({ words: "はまかぜ" })).toEqual([other]);
  expect(await ids({ words: "青波水産 検品" })).toEqual([posting, draft]);
  expect(await ids({ state: "draft" })).toEqual([other, draft]);
  expect(await ids({ state: "open" })).toEqual([posting]);
  expect(await ids({ employer: elsewhere })).toEqual([other]);
  expect(await ids({ district: "小名浜" })).toEqual([other, posting]);
  expect(await ids({ audience: "student" })).toEqual([posting]);
  const { rows } = await listJobsForStaff({}, "new", 1, at(5));
  expect(rows.map(({ state, opensOn, closesOn }) => [state, opensOn, closesOn])).toEqual([
    ["draft", "2026-05-12", "2026-06-01"],
    ["open", "2026-05-12", "2026-06-30"],
    ["draft", "2026-05-12", null],
  ]);
  const renamed = employerForm({ name: "灯台商店" });
  await saveEmployer(staff, { id: employerId, version: 2 }, renamed, at(6));
  expect(await ids({ words: "灯台商店" })).toEqual([posting, draft]);
  expect(await ids({ words: "青波水産" })).toEqual([]);
});

test("掲載終了 takes effect at once: the page shows 募集終了, and no list holds the posting", async ({
  sql,
}) => {
  const staff = await signedInStaff();
  const id = await openJob(staff, await openEmployer(staff));
  expect(await find("包装")).toEqual(["水産加工品の包装"]);
  expect(await closeJob(staff, id, later(now, day))).toBe("closed");
  expect(await closeJob(staff, id, later(now, day))).toBe("closed");
  expect(await find("包装", later(now, day))).toEqual([]);
  expect(await findJob(id, later(now, day))).toMatchObject({ closed: true });
  expect((await history(sql, id)).at(-1)).toMatchObject({
    action: "update",
    before: { closesOn: "2026-06-30" },
    after: { closesOn: "2026-05-12" },
  });
});

test("a copy is a draft that opens today, for as long as the original", async () => {
  const staff = await signedInStaff();
  const id = await openJob(staff, await openEmployer(staff));
  const copyId = randomUUID();
  const at = new Date("2026-08-01T00:30:00+09:00");
  await duplicate(staff, { id, copyId }, at);
  expect(await findJob(copyId, at)).toBeUndefined();
  expect(await submit(staff, { id: copyId, version: 1 }, at)).toEqual({ outcome: "submitted" });
  expect(await findJob(copyId, at)).toMatchObject({ opensOn: "2026-08-01", closesOn: "2026-09-19" });
});

test("the postings of a withdrawn employer are not public, and those of a renamed one are found by the new name", async ({
  sql,
}) => {
  const staff = await signedInStaff();
  const employerId = await openEmployer(staff);
  const id = await openJob(staff, employerId);
  expect(await find("青波水産")).toHaveLength(1);
  await saveEmployer(staff, { id: employerId, version: 2 }, employerForm({ name: "浜風フーズ" }), now);
  expect(await find("青波水産")).toHaveLength(0);
  expect(await find("浜風フーズ")).toHaveLength(1);
  const announced = await announcements(sql, () => withdrawEmployer(staff, employerId, now));
  expect(announced).toBe(1);
  expect(await find("浜風フーズ")).toEqual([]);
  expect(await findJob(id, now)).toBeUndefined();
  await publishEmployer(staff, { id: employerId, version: 4 }, now);
  expect(await find("浜風フーズ")).toHaveLength(1);
  const entries = await history(sql, employerId);
  expect(entries.map(({ action }) => action)).toEqual(["create", "publish", "update", "withdraw", "publish"]);
  expect(entries[2]).toMatchObject({ before: { name: "青波水産" }, after: { name: "浜風フーズ" } });
  for (const { actor_id } of entries) expect(actor_id).toBe(staff.id);
});

test("a posting written while its employer is renamed is found by the new name", async () => {
  const staff = await signedInStaff();
  const employerId = await openEmployer(staff);
  const ids = Array.from({ length: 8 }, () => randomUUID());
  await Promise.all([
    ...ids.map((id) => saveDraft(staff, { id, version: 0 }, jobForm(employerId), now)),
    saveEmployer(staff, { id: employerId, version: 2 }, employerForm({ name: "浜風フーズ" }), now),
  ]);
  await Promise.all(ids.map((id) => submit(staff, { id, version: 1 }, now)));
  expect(await find("浜風フーズ")).toHaveLength(8);
  expect(await find("青波水産")).toHaveLength(0);
});

test("no posting is made for an unknown employer", async () => {
  const staff = await signedInStaff();
  const target = { id: randomUUID(), version: 0 };
  expect(await saveDraft(staff, target, jobForm(randomUUID()), now)).toEqual({ outcome: "unknown-employer" });
  const employerId = await openEmployer(staff);
  for (const save of [saveDraft<Staff>, saveJob]) {
    expect(await save(staff, { ...target, version: 3 }, jobForm(employerId), now)).toEqual({
      outcome: "unknown",
    });
  }
  for (const verb of [withdrawJob, closeJob]) expect(await verb(staff, randomUUID(), now)).toBe("unknown");
  const copyId = randomUUID();
  expect(await duplicate(staff, { id: randomUUID(), copyId }, now)).toBe("unknown");
});
