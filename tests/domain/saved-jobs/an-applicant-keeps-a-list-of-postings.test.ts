import { randomUUID } from "node:crypto";
import { deleteAccount } from "@/lib/applicants/delete-account";
import { getDb } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema/jobs";
import { addSavedJob, mostSaved } from "@/lib/saved-jobs/add";
import { changeNote } from "@/lib/saved-jobs/change-note";
import { findSavedJob } from "@/lib/saved-jobs/find";
import { listSavedJobs } from "@/lib/saved-jobs/list";
import { readDeviceList } from "@/lib/saved-jobs/read-device-list";
import { removeSavedJob } from "@/lib/saved-jobs/remove";
import { noteInput } from "@/lib/saved-jobs/schema";
import { dumpTables } from "@/tests/support/database";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob } from "@/tests/support/factories/postings";
import { day, hour, later, minute, network, newcomer, start } from "@/tests/support/people";

// The postings of these tests are open from January to May.
const now = later(start, minute);
const posting = async (own: Parameters<typeof addJob>[1] = {}) =>
  addJob(await addEmployer(), { closesOn: "2026-05-31", wageNotes: "", ...own });

test("fifty presses at once keep a posting once, and another press leaves note and time", async ({ sql }) => {
  const { applicant } = await newcomer();
  const job = await posting();
  const presses = await Promise.all(Array.from({ length: 50 }, () => addSavedJob(applicant, job.id, now)));
  expect(new Set(presses)).toEqual(new Set(["saved"]));
  await changeNote(applicant, { job: job.id, note: "電話してみる" });
  expect(await addSavedJob(applicant, job.id, later(now, day))).toBe("saved");
  const { rows, total } = await listSavedJobs(applicant, 1, now);
  expect(total).toBe(1);
  expect(rows).toMatchObject([
    { job: { id: job.id, state: "open" }, note: "電話してみる", savedAt: now, changes: [] },
  ]);
  expect(await sql`select from audit_entries`).toHaveLength(0);
});

test("a person has three hundred at most, however many presses come at once", async ({ sql }) => {
  const { applicant } = await newcomer();
  const first = await posting();
  const copies = Array.from({ length: mostSaved + 5 }, () => ({ ...first, id: randomUUID() }));
  await getDb()
    .insert(jobs)
    .values(copies.map(({ number: _, ...copy }) => copy));
  const ids = copies.map(({ id }) => id);
  for (const id of ids.slice(0, mostSaved - 2)) await addSavedJob(applicant, id, now);
  const answers = await Promise.all(ids.slice(mostSaved - 2).map((id) => addSavedJob(applicant, id, now)));
  expect(answers.filter((answer) => answer === "saved")).toHaveLength(2);
  expect(answers.filter((answer) => answer === "full")).toHaveLength(5);
  expect(await sql`select from saved_jobs`).toHaveLength(mostSaved);
  expect((await listSavedJobs(applicant, 1, now)).total).toBe(mostSaved);
});

test("a kept posting says what changed in pay, place, hours and last day, and nothing else", async ({
  sql,
}) => {
  const { applicant } = await newcomer();
  const job = await posting({ wageForm: "hourly", wageFrom: 1200, workplace: "いわき市平" });
  await addSavedJob(applicant, job.id, now);
  const changes = async () => {
    const found = await findSavedJob(applicant, job.id, now);
    return found?.job.state === "open" ? found.changes : found?.job.state;
  };
  await sql`update jobs set title = '別の名前', duties = '別の仕事', version = version + 1 where id = ${job.id}`;
  expect(await changes()).toEqual([]);
  await sql`update jobs set wage_from = 1100, workplace = 'いわき市小名浜', hours = '10時00分～16時00分',
    closes_on = '2026-05-20' where id = ${job.id}`;
  expect(await changes()).toEqual([
    { about: "賃金", before: "時給 1,200円", now: "時給 1,100円" },
    { about: "働く場所", before: "いわき市平", now: "いわき市小名浜" },
    { about: "働く時間", before: "9時00分～15時00分", now: "10時00分～16時00分" },
    { about: "応募の締切", before: "2026年5月31日(日)", now: "2026年5月20日(水)" },
  ]);
  await sql`update jobs set wage_from = 1200, wage_notes = '土日は時給1,300円' where id = ${job.id}`;
  expect(await changes()).toContainEqual({
    about: "賃金",
    before: "時給 1,200円",
    now: "時給 1,200円\n土日は時給1,300円",
  });
});

test("a closed posting stays, behind the open ones, and one that is not public says nothing but its number", async ({
  sql,
}) => {
  const { applicant } = await newcomer();
  const [open, ended, withdrawn, suspended] = [
    await posting({ title: "公開中" }),
    await posting({ title: "締切が過ぎる", closesOn: "2026-05-13" }),
    await posting({ title: "取り下げる" }),
    await posting({ title: "停止した事業者" }),
  ];
  for (const [at, job] of [open, ended, withdrawn, suspended].entries())
    await addSavedJob(applicant, job.id, later(now, at));
  await sql`update jobs set state = 'withdrawn' where id = ${withdrawn.id}`;
  await sql`update employers set state = 'withdrawn' where id = ${suspended.employerId}`;
  const { rows } = await listSavedJobs(applicant, 1, later(now, 2 * day));
  expect(rows.map(({ job }) => [job.id, job.state])).toEqual([
    [open.id, "open"],
    [suspended.id, "hidden"],
    [withdrawn.id, "closed"],
    [ended.id, "closed"],
  ]);
  expect(JSON.stringify(rows[1])).not.toContain("停止した事業者");
  expect(rows[1]?.job).toMatchObject({ number: suspended.number });
  // It can be taken off all the same.
  await removeSavedJob(applicant, suspended.id);
  expect((await listSavedJobs(applicant, 1, now)).total).toBe(3);
});

test("what the public has never read cannot be kept", async () => {
  const { applicant } = await newcomer();
  const coming = await posting({ opensOn: "2026-05-20" });
  const hidden = await addJob(await addEmployer({ state: "draft" }), { closesOn: "2026-05-31" });
  for (const id of [coming.id, hidden.id, randomUUID()])
    expect(await addSavedJob(applicant, id, now)).toBe("unknown");
  expect((await listSavedJobs(applicant, 1, now)).total).toBe(0);
});

test("nobody else sees, notes or removes what a person keeps", async () => {
  const { applicant: hanako } = await newcomer();
  const { applicant: taro } = await newcomer("taro@example.jp", network(2));
  const job = await posting();
  await addSavedJob(hanako, job.id, now);
  await changeNote(hanako, { job: job.id, note: "花子のメモ" });
  expect(await listSavedJobs(taro, 1, now)).toEqual({ rows: [], total: 0 });
  expect(await findSavedJob(taro, job.id, now)).toBeUndefined();
  expect(await changeNote(taro, { job: job.id, note: "太郎" })).toBe("unknown");
  await removeSavedJob(taro, job.id);
  expect(await findSavedJob(hanako, job.id, now)).toMatchObject({ note: "花子のメモ" });
});

test("a list goes with its account, an entry with its posting, and both presses may repeat", async ({
  sql,
}) => {
  const { applicant } = await newcomer();
  const { applicant: taro } = await newcomer("taro@example.jp", network(2));
  const [job, other] = [await posting(), await posting()];
  for (const { id } of [job, other]) {
    await addSavedJob(applicant, id, now);
    await changeNote(applicant, { job: id, note: "消えるはずのメモ" });
  }
  await addSavedJob(taro, job.id, now);
  await sql`delete from jobs where id = ${other.id}`;
  expect((await listSavedJobs(applicant, 1, now)).total).toBe(1);
  for (let press = 0; press < 2; press += 1) expect(await removeSavedJob(taro, job.id)).toBe("removed");
  expect(await deleteAccount(applicant, {}, now)).toEqual({ outcome: "deleted" });
  expect(await sql`select from saved_jobs`).toHaveLength(0);
  for (const [table, rows] of await dumpTables(sql)) expect(rows, table).not.toContain("消えるはずのメモ");
  // A press that was under way when the account was deleted.
  expect(await addSavedJob(applicant, job.id, now)).toBe("unknown");
  expect(await sql`select from saved_jobs`).toHaveLength(0);
});

test("a note has five hundred letters at most, and an emptied one is none", () => {
  const job = randomUUID();
  expect(noteInput.parse({ job, note: " \n " }).note).toBe("");
  expect(noteInput.parse({ job, note: "あ".repeat(500) }).note).toHaveLength(500);
  expect(noteInput.safeParse({ job, note: "あ".repeat(501) }).success).toBe(false);
});

test("a network reads lists without an account six hundred times an hour, and nothing of them is stored", async ({
  sql,
}) => {
  const job = await posting();
  const read = (from: string, at = now) => readDeviceList([job.id], from, at);
  for (let n = 0; n < 600; n += 1) expect((await read(network(3))).outcome).toBe("read");
  expect((await read(network(3))).outcome).toBe("limited");
  expect(await read(network(4))).toMatchObject({ outcome: "read", jobs: [{ id: job.id, state: "open" }] });
  expect((await read(network(3), later(now, hour))).outcome).toBe("read");
  for (const [table, rows] of await dumpTables(sql))
    if (table !== "jobs") expect(rows, table).not.toContain(job.id);
});
