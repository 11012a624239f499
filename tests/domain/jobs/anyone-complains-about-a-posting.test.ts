import type postgres from "postgres";
import { countOpenComplaints } from "@/lib/jobs/complaints/count";
import { findComplaint } from "@/lib/jobs/complaints/find";
import { listComplaints } from "@/lib/jobs/complaints/list";
import { complaintInput } from "@/lib/jobs/complaints/schema";
import { sendComplaint } from "@/lib/jobs/complaints/send";
import { settleComplaint } from "@/lib/jobs/complaints/settle";
import { maintenance } from "@/lib/process/maintenance";
import { dumpTables } from "@/tests/support/database";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob } from "@/tests/support/factories/postings";
import { day, later, network, second, signedInStaff, start } from "@/tests/support/people";
import { fifty } from "@/tests/support/presses";

const days = { opensOn: "2026-05-01", closesOn: "2026-05-31" };
const text = "時給は1,000円と言われました。";

async function posting(own: Parameters<typeof addJob>[1] = {}) {
  const employer = await addEmployer();
  return { employer, job: await addJob(employer, { title: "箱詰めの仕事", ...days, ...own }) };
}

const about = (job: { id: string }, own: object = {}) =>
  complaintInput.parse({ job: job.id, kind: "wage", text, ...own });

/** Sends words of their own, from a network of their own unless `from` names one. */
const send = (job: { id: string }, n: number, from = network(n), now = start) =>
  sendComplaint(about(job, { text: `${text}${n}` }), from, now).then(({ outcome }) => outcome);

const stored = (sql: postgres.Sql) => sql`select id, version from job_complaints order by created_at, id`;

async function complaint(sql: postgres.Sql, now = start) {
  const { job, employer } = await posting();
  await sendComplaint(about(job), network(1), now);
  const [row] = await stored(sql);
  return { id: String(row?.id), version: 1, job, employer };
}

test("fifty presses at once are one row, and so is the same press later that day", async ({ sql }) => {
  const { job } = await posting();
  const press = (now = start) => sendComplaint(about(job), network(1), now);
  expect(new Set((await fifty(press)).map(({ outcome }) => outcome))).toEqual(new Set(["sent"]));
  expect(await press(later(start, day - second))).toEqual({ outcome: "sent" });
  expect(await stored(sql)).toHaveLength(1);
  expect(await sql`select count from rate_limits where purpose = 'complaint-network'`).toEqual([
    { count: 1 },
  ]);
  // Other words are not lost, and another network may have seen the same.
  await sendComplaint(about(job, { text: "休みも違いました。" }), network(1), start);
  await sendComplaint(about(job), network(2), start);
  expect(await stored(sql)).toHaveLength(3);
});

test("ten a day from a network and thirty a day about a posting, also at once; a refused one takes nothing", async ({
  sql,
}) => {
  const { job, employer } = await posting();
  const others = await Promise.all([1, 2, 3].map(() => addJob(employer, days)));
  const one = network(9_999);
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => send(others[n % 3] ?? job, n, one)));
  expect(answers.filter((answer) => answer === "sent")).toHaveLength(10);
  expect(answers.filter((answer) => answer === "limited")).toHaveLength(10);
  expect(await send(job, 21, one)).toBe("limited");

  const many = await Promise.all(Array.from({ length: 40 }, (_, n) => send(job, 100 + n)));
  expect(many.filter((answer) => answer === "sent")).toHaveLength(30);
  expect(await stored(sql)).toHaveLength(40);
  const refused = many.indexOf("limited");
  expect(
    await sendComplaint(about(job, { text: `${text}${100 + refused}` }), network(100 + refused), start),
  ).toMatchObject({ outcome: "limited", until: later(start, day) });
  expect(await send(job, 100 + refused, network(100 + refused), later(start, day + second))).toBe("sent");
});

test("a posting that closed or was withdrawn is still complained about; one that nobody has read is unknown", async ({
  sql,
}) => {
  const { job, employer } = await posting();
  expect(await send(job, 1, network(1), later(start, 60 * day))).toBe("sent");
  expect(await send(await addJob(employer, { ...days, state: "withdrawn" }), 2)).toBe("sent");
  expect(await send(await addJob(employer, { ...days, opensOn: "2026-05-13" }), 3)).toBe("unknown");
  expect(await send({ id: crypto.randomUUID() }, 4)).toBe("unknown");
  expect(await stored(sql)).toHaveLength(2);
  expect(await sql`select from rate_limits where purpose = 'complaint-network'`).toHaveLength(2);
});

test("a kind is required, and words for そのほか", () => {
  const errors = (own: object) => {
    const parsed = complaintInput.safeParse({ job: crypto.randomUUID(), kind: "wage", text: "", ...own });
    return parsed.error?.issues.map(({ path }) => path[0]) ?? [];
  };
  expect(errors({})).toEqual([]);
  expect(errors({ kind: undefined })).toEqual(["kind"]);
  expect(errors({ kind: "anything" })).toEqual(["kind"]);
  expect(errors({ kind: "other" })).toEqual(["text"]);
  expect(errors({ kind: "other", text: " \n" })).toEqual(["text"]);
  expect(errors({ kind: "other", text: "あ".repeat(1000) })).toEqual([]);
  expect(errors({ text: "あ".repeat(1001) })).toEqual(["text"]);
});

test("nothing of the sender stands in any table, and the words stand in one", async ({ sql }) => {
  const { job } = await posting();
  const from = "203.0.113.77";
  await sendComplaint(about(job), from, start);
  const tables = await dumpTables(sql);
  const holding = (word: string) =>
    [...tables].filter(([, rows]) => rows.includes(word)).map(([name]) => name);
  expect(holding(from)).toEqual([]);
  expect(holding(text)).toEqual(["job_complaints"]);
  const columns = await sql`select column_name as name from information_schema.columns
    where table_name = 'job_complaints' order by 1`;
  expect(columns.map(({ name }) => name)).toEqual([
    "created_at",
    "id",
    "job_id",
    "kind",
    "note",
    "settled_at",
    "settled_by",
    "text",
    "updated_at",
    "version",
  ]);
});

test("of two 職員 who settle at once one does, and the other is told who; a repeated press changes nothing", async ({
  sql,
}) => {
  const { id, version, job, employer } = await complaint(sql);
  expect(await countOpenComplaints()).toBe(1);
  const [first, second] = [await signedInStaff("editor"), await signedInStaff("editor")];
  const press = (staff: typeof first, note: string) => settleComplaint(staff, { id, version, note }, start);
  const answers = await Promise.all([press(first, "電話で確かめた"), press(second, "取り下げた")]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["conflict", "done"]);
  const [winner, loser] = answers[0]?.outcome === "done" ? [first, second] : [second, first];
  const note = winner === first ? "電話で確かめた" : "取り下げた";
  expect(await press(loser, "ほかのこと")).toMatchObject({
    outcome: "conflict",
    by: winner.name,
    current: { note },
  });
  expect(new Set((await fifty(() => press(winner, note))).map(({ outcome }) => outcome))).toEqual(
    new Set(["done"]),
  );
  expect(await findComplaint(id)).toMatchObject({
    complaint: { kind: "wage", text, note, settledAt: start, version: 2 },
    job: { id: job.id, title: "箱詰めの仕事" },
    employer: { id: employer.id },
    settledBy: winner.name,
  });
  expect(await countOpenComplaints()).toBe(0);
  const entries = await sql`select actor_name, action, subject_name, before, after from audit_entries
    where subject_kind = 'complaint'`;
  expect(entries).toEqual([
    {
      actor_name: winner.name,
      action: "handle",
      subject_name: "箱詰めの仕事",
      before: { settledAt: null },
      after: { settledAt: start.toISOString() },
    },
  ]);
  expect(await settleComplaint(first, { id: crypto.randomUUID(), version: 1, note }, start)).toEqual({
    outcome: "unknown",
  });
});

test("staff read the open ones first, the oldest first", async ({ sql }) => {
  const { job } = await posting();
  for (const n of [1, 2, 3]) await send(job, n, network(n), later(start, n * second));
  const [oldest, ...rest] = await stored(sql);
  const staff = await signedInStaff("editor");
  await settleComplaint(staff, { id: String(oldest?.id), version: 1, note: "済み" }, start);
  const ids = async (filter: Parameters<typeof listComplaints>[0]) => {
    const { rows, total } = await listComplaints(filter, 1);
    expect(total).toBe(rows.length);
    return rows.map(({ id }) => id);
  };
  const open = rest.map(({ id }) => String(id));
  expect(await ids({})).toEqual([...open, oldest?.id]);
  expect(await ids({ state: "open" })).toEqual(open);
  expect(await ids({ state: "settled" })).toEqual([oldest?.id]);
});

test("a settled one is erased a year later, an open one goes with its posting", async ({ sql }) => {
  const { id, version, job } = await complaint(sql);
  await send(job, 2);
  await settleComplaint(await signedInStaff(), { id, version, note: "電話で確かめた" }, start);
  await maintenance(later(start, 365 * day - second));
  expect(await stored(sql)).toHaveLength(2);
  await maintenance(later(start, 365 * day + second));
  expect((await stored(sql)).map((row) => row.id)).not.toContain(id);
  expect(await stored(sql)).toHaveLength(1);
  const tables = await dumpTables(sql);
  expect([...tables].filter(([, rows]) => rows.includes("電話で確かめた"))).toEqual([]);
  await sql`delete from jobs where id = ${job.id}`;
  expect(await stored(sql)).toHaveLength(0);
});
