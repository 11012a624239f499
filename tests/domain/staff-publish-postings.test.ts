import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import type { Staff } from "@/lib/actors";
import { publishEmployer } from "@/lib/employers/listing/publish";
import { withdrawEmployer } from "@/lib/employers/listing/withdraw";
import { saveEmployer } from "@/lib/employers/listing/write";
import { closeJob } from "@/lib/jobs/close";
import { duplicateJob } from "@/lib/jobs/duplicate";
import { findJob } from "@/lib/jobs/find";
import { publishJob } from "@/lib/jobs/publish";
import { saveJob } from "@/lib/jobs/save";
import { saveAndPublishJob } from "@/lib/jobs/save-and-publish";
import { searchJobs } from "@/lib/jobs/search";
import { withdrawJob } from "@/lib/jobs/withdraw";
import { expect, test } from "@/tests/support/domain";
import { day, later, start as now, signedInStaff } from "@/tests/support/people";
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
  await saveJob(staff, { id, version: 0 }, jobForm(employerId), now);
  expect(await publishJob(staff, { id, version: 1 }, now)).toEqual({ outcome: "published" });
  return id;
}

/** What every instance is told while `run` goes on. */
async function announcements(sql: postgres.Sql, run: () => Promise<unknown>): Promise<number> {
  let heard = 0;
  const listener = await sql.listen("published", () => heard++);
  await run();
  // A notification of one's own connection comes after all that were committed before it.
  const last = new Promise<void>((resolve) => {
    sql.listen("published-end", () => resolve()).then(() => sql.notify("published-end", ""));
  });
  await last;
  await listener.unlisten();
  return heard;
}

test("fifty presses save, publish, copy and withdraw once, with one entry and one announcement each", async ({
  sql,
}) => {
  const staff = await signedInStaff("editor");
  const employerId = await openEmployer(staff);
  const fifty = <T>(press: () => Promise<T>) => Promise.all(Array.from({ length: 50 }, press));
  const id = randomUUID();
  const saved = await fifty(() => saveJob(staff, { id, version: 0 }, jobForm(employerId), now));
  for (const answer of saved)
    expect(answer).toMatchObject({ outcome: "saved", job: { id, version: 1, state: "draft" } });
  const heard = await announcements(sql, async () => {
    const published = await fifty(() => publishJob(staff, { id, version: 1 }, later(now, 1)));
    expect(new Set(published.map(({ outcome }) => outcome))).toEqual(new Set(["published"]));
  });
  expect(heard).toBe(1);
  const copyId = randomUUID();
  await fifty(() => duplicateJob(staff, { id, copyId }, later(now, 2)));
  await fifty(() => withdrawJob(staff, id, later(now, 3)));
  expect((await history(sql, id)).map(({ action }) => action)).toEqual(["create", "publish", "withdraw"]);
  expect((await history(sql, copyId)).map(({ action }) => action)).toEqual(["duplicate"]);
  expect(await sql`select 1 from jobs`).toHaveLength(2);
});

test("a draft may lack anything but its name and employer; publishing names the rest and announces nothing", async ({
  sql,
}) => {
  const staff = await signedInStaff();
  const employerId = await openEmployer(staff);
  const id = randomUUID();
  const empty = { headcount: null, wageFrom: null, district: "" as const, duties: "", closesOn: null };
  await saveJob(staff, { id, version: 0 }, jobForm(employerId, { ...empty, fixedOvertimePay: 10_000 }), now);
  const heard = await announcements(sql, async () => {
    const answer = await publishJob(staff, { id, version: 1 }, now);
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
  expect(heard).toBe(0);
  expect(await findJob(id, now)).toBeUndefined();
  // What is public stays complete.
  await saveJob(staff, { id, version: 1 }, jobForm(employerId), now);
  await publishJob(staff, { id, version: 2 }, now);
  const answer = await saveJob(staff, { id, version: 3 }, jobForm(employerId, { smoking: "" }), now);
  expect(answer).toEqual({
    outcome: "missing",
    fields: [{ field: "smoking", label: "受動喫煙防止措置" }],
  });
  // The table holds it too, whatever code comes by.
  await expect(sql`update jobs set headcount = null where id = ${id}`).rejects.toThrow(/jobs_complete/);
});

test("saving and publishing in one press is done once, and what is missing is named beside a saved draft", async ({
  sql,
}) => {
  const staff = await signedInStaff();
  const employerId = await openEmployer(staff);
  const id = randomUUID();
  const lacking = jobForm(employerId, { smoking: "", duties: "途中まで" });
  expect(await saveAndPublishJob(staff, { id, version: 0 }, lacking, now)).toMatchObject({
    outcome: "saved-not-published",
    reason: { outcome: "missing", fields: [{ field: "smoking", label: "受動喫煙防止措置" }] },
  });
  expect(await sql`select state, duties, version from jobs`).toEqual([
    { state: "draft", duties: "途中まで", version: 1 },
  ]);
  const whole = jobForm(employerId);
  expect(await saveAndPublishJob(staff, { id, version: 0 }, whole, now)).toMatchObject({
    outcome: "conflict",
  });
  const heard = await announcements(sql, async () => {
    const presses = Array.from({ length: 50 }, () =>
      saveAndPublishJob(staff, { id, version: 1 }, whole, now),
    );
    for (const answer of await Promise.all(presses)) expect(answer).toEqual({ outcome: "published" });
  });
  expect(heard).toBe(1);
  expect((await history(sql, id)).map(({ action }) => action)).toEqual(["create", "update", "publish"]);
  // The same button on a posting that is public already: its new text is announced.
  const changed = jobForm(employerId, { duties: "別の仕事" });
  const again = () => saveAndPublishJob(staff, { id, version: 3 }, changed, now);
  expect(await announcements(sql, again)).toBe(1);
});

test("a contract that may be renewed says by what, and a day that is over is not published", async () => {
  const staff = await signedInStaff();
  const employerId = await openEmployer(staff);
  const id = randomUUID();
  await saveJob(staff, { id, version: 0 }, jobForm(employerId, { contractPeriod: "1年" }), now);
  expect(await publishJob(staff, { id, version: 1 }, now)).toEqual({
    outcome: "missing",
    fields: [{ field: "renewal", label: "更新の基準・上限" }],
  });
  await saveJob(staff, { id, version: 1 }, jobForm(employerId, { contractPeriod: "3か月（更新なし）" }), now);
  expect(await publishJob(staff, { id, version: 2 }, later(now, 60 * day))).toEqual({ outcome: "over" });
});

test("of two editors the second sees the first's text, and nothing is overwritten", async () => {
  const [one, other] = [await signedInStaff(), await signedInStaff("editor")];
  const employerId = await openEmployer(one);
  const id = await openJob(one, employerId);
  const mine = jobForm(employerId, { duties: "先の変更" });
  const current = jobForm(employerId, { duties: "後の変更" });
  expect(await saveJob(one, { id, version: 2 }, mine, now)).toMatchObject({
    outcome: "saved",
    job: { version: 3 },
  });
  expect(await saveJob(other, { id, version: 2 }, current, now)).toMatchObject({
    outcome: "conflict",
    current: { duties: "先の変更", version: 3 },
  });
  expect(await saveJob(other, { id, version: 3 }, current, now)).toMatchObject({
    outcome: "saved",
    job: { version: 4 },
  });
  // A press on a page that showed an older text publishes nothing.
  await withdrawJob(one, id, now);
  expect(await publishJob(other, { id, version: 4 }, now)).toMatchObject({
    outcome: "conflict",
    current: { version: 5 },
  });
  const form = employerForm({ name: "青波水産（株）" });
  await saveEmployer(one, { id: employerId, version: 2 }, form, now);
  expect(
    await saveEmployer(other, { id: employerId, version: 2 }, employerForm({ name: "青波" }), now),
  ).toMatchObject({
    outcome: "conflict",
    current: { name: "青波水産（株）" },
  });
});

test("a new form sent again after its text was changed shows what there is", async () => {
  const staff = await signedInStaff();
  const employerId = await openEmployer(staff);
  const target = { id: randomUUID(), version: 0 };
  await saveJob(staff, target, jobForm(employerId), now);
  const again = await saveJob(staff, target, jobForm(employerId, { title: "別の仕事" }), now);
  expect(again).toMatchObject({ outcome: "conflict", current: { title: "水産加工品の包装", version: 1 } });
});

test("closed means now: 募集終了 for who has the address, gone from every list", async ({ sql }) => {
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

test("a copy is a draft with new days, as long as the old ones", async () => {
  const staff = await signedInStaff();
  const id = await openJob(staff, await openEmployer(staff));
  const copyId = randomUUID();
  const at = new Date("2026-08-01T00:30:00+09:00");
  await duplicateJob(staff, { id, copyId }, at);
  expect(await findJob(copyId, at)).toBeUndefined();
  expect(await publishJob(staff, { id: copyId, version: 1 }, at)).toEqual({ outcome: "published" });
  expect(await findJob(copyId, at)).toMatchObject({ opensOn: "2026-08-01", closesOn: "2026-09-19" });
});

test("an employer takes its postings with it, and gives them its new name", async ({ sql }) => {
  const staff = await signedInStaff();
  const employerId = await openEmployer(staff);
  const id = await openJob(staff, employerId);
  expect(await find("青波水産")).toHaveLength(1);
  await saveEmployer(staff, { id: employerId, version: 2 }, employerForm({ name: "浜風フーズ" }), now);
  expect(await find("青波水産")).toHaveLength(0);
  expect(await find("浜風フーズ")).toHaveLength(1);
  const heard = await announcements(sql, () => withdrawEmployer(staff, employerId, now));
  expect(heard).toBe(1);
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
    ...ids.map((id) => saveJob(staff, { id, version: 0 }, jobForm(employerId), now)),
    saveEmployer(staff, { id: employerId, version: 2 }, employerForm({ name: "浜風フーズ" }), now),
  ]);
  await Promise.all(ids.map((id) => publishJob(staff, { id, version: 1 }, now)));
  expect(await find("浜風フーズ")).toHaveLength(8);
  expect(await find("青波水産")).toHaveLength(0);
});

test("nobody's posting is made for an employer that is not there", async () => {
  const staff = await signedInStaff();
  const target = { id: randomUUID(), version: 0 };
  expect(await saveJob(staff, target, jobForm(randomUUID()), now)).toEqual({ outcome: "unknown-employer" });
  const employerId = await openEmployer(staff);
  expect(await saveJob(staff, { ...target, version: 3 }, jobForm(employerId), now)).toEqual({
    outcome: "unknown",
  });
  for (const verb of [withdrawJob, closeJob]) expect(await verb(staff, randomUUID(), now)).toBe("unknown");
  const copyId = randomUUID();
  expect(await duplicateJob(staff, { id: randomUUID(), copyId }, now)).toBe("unknown");
});
