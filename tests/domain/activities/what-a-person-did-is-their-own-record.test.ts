import { randomUUID } from "node:crypto";
import { addActivity } from "@/lib/activities/add";
import { changeActivity } from "@/lib/activities/change";
import { allowedDays, readPeriod } from "@/lib/activities/days";
import { findActivity } from "@/lib/activities/find";
import { mostActivities } from "@/lib/activities/insert";
import { listActivities, listPrinted } from "@/lib/activities/list";
import { prefill } from "@/lib/activities/prefill";
import { recordHired } from "@/lib/activities/record-hired";
import { removeActivity } from "@/lib/activities/remove";
import { addActivityInput, changeActivityInput } from "@/lib/activities/schema";
import { changeMailPreference } from "@/lib/applicants/change-mail-preference";
import { deleteAccount } from "@/lib/applicants/delete-account";
import { getDb } from "@/lib/db/client";
import { activities } from "@/lib/db/schema/activities";
import { notices } from "@/lib/db/schema/notices";
import { addAlert } from "@/lib/job-alerts/add";
import { listAlerts } from "@/lib/job-alerts/list";
import { dumpTables } from "@/tests/support/database";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob } from "@/tests/support/factories/postings";
import { day, later, minute, network, newcomer, start } from "@/tests/support/people";

const now = later(start, minute);
const today = "2026-05-12";
const posting = async (own: Parameters<typeof addJob>[1] = {}) =>
  addJob(await addEmployer({ name: "青波水産" }), { closesOn: "2026-05-31", ...own });

/** What the form sends. */
const typed = (own: Record<string, string> = {}) =>
  addActivityInput.parse({
    id: randomUUID(),
    job: "",
    kind: "applied",
    doneOn: today,
    employerName: "青波水産",
    ...own,
  });

test("fifty presses at once make one entry, and a form that is sent again with another text loses neither", async ({
  sql,
}) => {
  const { applicant } = await newcomer();
  const form = typed({ note: "履歴書を送った" });
  const presses = await Promise.all(Array.from({ length: 50 }, () => addActivity(applicant, form, now)));
  expect(new Set(presses)).toEqual(new Set(["added"]));
  expect(await sql`select from activities`).toHaveLength(1);
  expect(await addActivity(applicant, { ...form, employerName: "白浜商店" }, now)).toBe("written");
  expect(await findActivity(applicant, form.id)).toMatchObject({ employerName: "青波水産" });
  expect(await sql`select from activities`).toHaveLength(1);
  expect(await sql`select from audit_entries`).toHaveLength(0);
});

test("somebody else's id is as free as any other: nothing is touched, and nothing revealed", async ({
  sql,
}) => {
  const { applicant: hanako } = await newcomer();
  const { applicant: taro } = await newcomer("taro@example.jp", network(2));
  const form = typed({ note: "花子のメモ" });
  await addActivity(hanako, form, now);
  const before = await sql`select * from activities`;
  expect(await findActivity(taro, form.id)).toBeUndefined();
  expect(await listActivities(taro, 1, now)).toEqual({ rows: [], total: 0 });
  expect(await listPrinted(taro, { from: "2020-01-01", to: "2030-01-01" })).toEqual([]);
  const { job: _, ...entry } = form;
  expect(await changeActivity(taro, { ...entry, note: "太郎" }, now)).toBe("unknown");
  await removeActivity(taro, form.id);
  expect(await sql`select * from activities`).toEqual(before);
  // The same answer as with an id that nobody has, and an entry of his own.
  expect(await addActivity(taro, typed({ id: form.id, employerName: "白浜商店" }), now)).toBe("added");
  expect(await recordHired(taro, { id: form.id, job: null }, now)).toBe("recorded");
  expect(await sql`select * from activities where applicant_id = ${hanako.id}`).toEqual(before);
  expect(await findActivity(hanako, form.id)).toMatchObject({ note: "花子のメモ" });
});

test("a person has a thousand entries at most, however many presses come at once", async ({ sql }) => {
  const { applicant } = await newcomer();
  const { job: _, ...entry } = typed();
  const rows = Array.from({ length: mostActivities - 2 }, () => ({
    ...entry,
    id: randomUUID(),
    applicantId: applicant.id,
    createdAt: now,
    updatedAt: now,
  }));
  await getDb().insert(activities).values(rows);
  const answers = await Promise.all(Array.from({ length: 7 }, () => addActivity(applicant, typed(), now)));
  expect(answers.filter((answer) => answer === "added")).toHaveLength(2);
  expect(answers.filter((answer) => answer === "full")).toHaveLength(5);
  expect(await sql`select from activities`).toHaveLength(mostActivities);
  expect((await listActivities(applicant, 50, now)).rows).toHaveLength(20);
  const [{ wants_mail: wanted } = {}] = await sql`select wants_mail from applicants`;
  expect(await recordHired(applicant, { id: randomUUID(), job: null }, now)).toBe("full");
  expect(await sql`select wants_mail from applicants`).toEqual([{ wants_mail: wanted }]);
});

test("an entry is of a day in Japan, not in the future and not older than two years", async () => {
  const { applicant } = await newcomer();
  const lateEvening = new Date("2026-05-12T23:59:00+09:00");
  const add = (doneOn: string, at: Date) => addActivity(applicant, typed({ doneOn }), at);
  expect(await add("2026-05-13", lateEvening)).toBe("future");
  expect(await add("2026-05-13", later(lateEvening, minute))).toBe("added");
  expect(await add("2024-05-12", now)).toBe("added");
  expect(await add("2024-05-11", now)).toBe("too-old");
  expect(allowedDays(now)).toEqual({ oldest: "2024-05-12", newest: today });

  const form = typed({ doneOn: "2024-05-12" });
  await addActivity(applicant, form, now);
  const { job: _, ...entry } = form;
  const muchLater = later(now, 30 * day);
  // The day was allowed when the entry was made; the rest of it can still be mended.
  expect(await changeActivity(applicant, { ...entry, result: "accepted" }, muchLater)).toBe("changed");
  expect(await changeActivity(applicant, { ...entry, doneOn: "2024-05-13" }, muchLater)).toBe("too-old");
  expect(await changeActivity(applicant, { ...entry, doneOn: "2026-06-12" }, muchLater)).toBe("future");
  expect(await findActivity(applicant, form.id)).toMatchObject({ doneOn: "2024-05-12", result: "accepted" });
});

test("a posting fills the form in, and the entry outlives it", async ({ sql }) => {
  const { applicant } = await newcomer();
  const job = await posting({
    title: "干物の包装",
    applyPhone: "0246-11-1111",
    helloWorkNumber: "07010-1234567",
  });
  const { source, values } = await prefill({ job: job.id, notice: "" }, now);
  expect(source).toBe("job");
  expect(values).toEqual({
    doneOn: today,
    employerName: "青波水産",
    phone: "0246-11-1111",
    jobTitle: "干物の包装",
    jobNumber: String(job.number),
    helloWorkNumber: "07010-1234567",
  });
  await addActivity(applicant, typed({ ...values, job: job.id }), now);
  const listed = async () => (await listActivities(applicant, 1, now)).rows[0];
  expect(await listed()).toMatchObject({ jobTitle: "干物の包装", posting: job.id });
  await sql`update jobs set title = '別の仕事' where id = ${job.id}`;
  await sql`update employers set name = '別の会社', state = 'withdrawn' where id = ${job.employerId}`;
  expect(await listed()).toMatchObject({
    jobTitle: "干物の包装",
    employerName: "青波水産",
    posting: null,
  });
  await sql`delete from jobs where id = ${job.id}`;
  expect(await listed()).toMatchObject({ jobTitle: "干物の包装", posting: null });
  expect(await sql`select job_id from activities`).toEqual([{ job_id: null }]);
});

test("what the public does not read fills nothing in, and 高校新卒 are not led to the employer's number", async () => {
  const { applicant } = await newcomer();
  const coming = await posting({ opensOn: "2026-05-20" });
  for (const id of [coming.id, randomUUID(), "x", "%"]) {
    expect(await prefill({ job: id, notice: "" }, now)).toEqual({
      source: "unknown",
      values: { doneOn: today },
    });
  }
  expect(await addActivity(applicant, typed({ job: coming.id }), now)).toBe("added");
  expect((await listActivities(applicant, 1, later(now, 30 * day))).rows).toMatchObject([{ posting: null }]);
  const school = await posting({ schoolLeaversOf: 2027, applyPhone: "0246-11-1111" });
  expect((await prefill({ job: school.id, notice: "" }, now)).values.phone).toBe("");
});

test("an event fills in its name, day and place", async () => {
  const [event] = await getDb()
    .insert(notices)
    .values({
      title: "合同企業面接会",
      body: "本文",
      audience: "everyone",
      state: "published",
      publishedAt: start,
      eventStartsAt: new Date("2026-05-11T23:30:00+09:00"),
      venue: "市役所",
      createdAt: start,
      updatedAt: start,
    })
    .returning();
  expect(await prefill({ job: "", notice: String(event?.id) }, now)).toEqual({
    source: "notice",
    values: {
      kind: "event",
      doneOn: "2026-05-11",
      eventName: "合同企業面接会",
      organiser: "いわき市",
      venue: "市役所",
    },
  });
});

test("the form demands a kind, a day, and a 事業者 or the name of an event, and says so", () => {
  const refused = (own: Record<string, string>) => {
    const parsed = addActivityInput.safeParse({
      id: randomUUID(),
      kind: "called",
      doneOn: today,
      employerName: "青波水産",
      ...own,
    });
    return parsed.error?.issues.map(({ path, message }) => `${String(path[0])}：${message}`) ?? [];
  };
  expect(refused({ kind: "" })).toEqual(["kind：したことを選んでください"]);
  expect(refused({ kind: "hired" })).toEqual(["kind：したことを選んでください"]);
  expect(refused({ doneOn: "" })).toEqual(["doneOn：した日を入力してください"]);
  expect(refused({ employerName: " " })).toEqual(["employerName：事業者名を入力してください"]);
  expect(refused({ kind: "event", employerName: "" })).toEqual(["eventName：催しの名前を入力してください"]);
  expect(refused({ kind: "event", employerName: "", eventName: "相談会" })).toEqual([]);
  expect(refused({ way: "飛脚" })).toEqual(["way：方法を選びなおしてください"]);
  expect(refused({ note: "あ".repeat(501) })).toEqual(["note：メモは500文字以内で入力してください"]);
  expect(refused({ job: "x" })).toHaveLength(1);
  // What the form does not show for another kind is not kept.
  expect(typed({ eventName: "相談会", venue: "市役所" })).toMatchObject({ eventName: "", venue: "" });
  expect(typed({ way: "", result: "" })).toMatchObject({ way: null, result: null });
});

test("the print holds the period, the oldest first, and no note", async () => {
  const { applicant } = await newcomer();
  for (const doneOn of ["2026-04-14", "2026-04-15", "2026-05-12"])
    await addActivity(applicant, typed({ doneOn, note: "秘密のメモ", employerName: doneOn }), now);
  const period = readPeriod({ from: "", to: "" }, now);
  expect(period).toEqual({ outcome: "read", from: "2026-04-15", to: today });
  const printed = await listPrinted(applicant, period);
  expect(printed.map(({ doneOn }) => doneOn)).toEqual(["2026-04-15", "2026-05-12"]);
  expect(JSON.stringify(printed)).not.toContain("秘密のメモ");
  expect(readPeriod({ from: "2026/4/1", to: "2026年4月10日" }, now)).toEqual({
    outcome: "read",
    from: "2026-04-01",
    to: "2026-04-10",
  });
  expect(readPeriod({ from: "", to: "2026-03-31" }, now)).toMatchObject({ from: "2026-03-04" });
  for (const wrong of [
    { from: "2026-05-02", to: "2026-05-01" },
    { from: "2026-02-30", to: "" },
    { from: "x", to: "x" },
  ])
    expect(readPeriod(wrong, now)).toMatchObject({ outcome: "refused", ...wrong });
});

test("就職が決まりました stops the mails, makes one entry however often it is pressed, and asks nothing", async ({
  sql,
}) => {
  const { applicant } = await newcomer();
  await changeMailPreference(applicant, "yes", start);
  await addAlert(applicant, { search: "/jobs", rhythm: "daily", consents: false }, start);
  const job = await posting({ title: "干物の包装" });
  const form = { id: randomUUID(), job: job.id };
  const presses = await Promise.all(Array.from({ length: 50 }, () => recordHired(applicant, form, now)));
  expect(new Set(presses)).toEqual(new Set(["recorded"]));
  expect(await listAlerts(applicant)).toEqual([]);
  const stored = () => sql`select kind, done_on::text, employer_name, job_title, job_id from activities`;
  const one = [
    {
      kind: "hired",
      done_on: today,
      employer_name: "青波水産",
      job_title: "干物の包装",
      job_id: job.id,
    },
  ];
  expect(await stored()).toEqual(one);
  const account = () => sql`select wants_mail, wants_mail_chosen_at, updated_at from applicants`;
  expect(await account()).toEqual([{ wants_mail: false, wants_mail_chosen_at: now, updated_at: now }]);
  // Of another tab, and on the next day from the page that was left open.
  expect(await recordHired(applicant, { ...form, id: randomUUID() }, later(now, minute))).toBe("recorded");
  expect(await recordHired(applicant, form, later(now, day))).toBe("recorded");
  expect(await stored()).toEqual(one);
  expect(await account()).toEqual([{ wants_mail: false, wants_mail_chosen_at: now, updated_at: now }]);
  // Without a posting, and with one that is not public.
  expect(await recordHired(applicant, { id: randomUUID(), job: null }, now)).toBe("recorded");
  expect(await recordHired(applicant, { id: randomUUID(), job: randomUUID() }, now)).toBe("recorded");
  expect(await stored()).toHaveLength(2);
});

test("an entry of 就職が決まった can be mended and deleted, and stays what it is", async () => {
  const { applicant } = await newcomer();
  const id = randomUUID();
  await recordHired(applicant, { id, job: null }, now);
  const change = (own: Record<string, string>) =>
    changeActivity(applicant, changeActivityInput.parse({ id, kind: "hired", doneOn: today, ...own }), now);
  expect(await change({ employerName: "青波水産", result: "accepted" })).toBe("changed");
  expect(await change({ kind: "called", employerName: "白浜商店" })).toBe("unknown");
  expect(await findActivity(applicant, id)).toMatchObject({ kind: "hired", employerName: "青波水産" });
  const other = typed();
  await addActivity(applicant, other, now);
  const { job: _, ...entry } = other;
  expect(await changeActivity(applicant, { ...entry, kind: "hired" }, now)).toBe("unknown");
  for (let press = 0; press < 2; press += 1) expect(await removeActivity(applicant, id)).toBe("removed");
  expect((await listActivities(applicant, 1, now)).total).toBe(1);
});

test("a record goes with its account, and with nobody else's", async ({ sql }) => {
  const { applicant } = await newcomer();
  const { applicant: taro } = await newcomer("taro@example.jp", network(2));
  const form = typed({ note: "消えるはずのメモ", employerName: "消えるはずの会社" });
  await addActivity(applicant, form, now);
  await addActivity(taro, typed(), now);
  expect(await deleteAccount(applicant, {}, now)).toEqual({ outcome: "deleted" });
  expect(await sql`select applicant_id from activities`).toEqual([{ applicant_id: taro.id }]);
  expect(await sql`select applicant_id from counted_activities`).toEqual([{ applicant_id: taro.id }]);
  for (const [table, rows] of await dumpTables(sql)) {
    expect(rows, table).not.toContain("消えるはず");
    expect(rows, table).not.toContain(form.id);
  }
  // Presses that were under way when the account was deleted.
  expect(await addActivity(applicant, form, now)).toBe("unknown");
  expect(await recordHired(applicant, { id: randomUUID(), job: null }, now)).toBe("unknown");
  expect(await sql`select from activities`).toHaveLength(1);
});
