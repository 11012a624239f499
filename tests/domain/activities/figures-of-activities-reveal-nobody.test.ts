import { randomUUID } from "node:crypto";
import { addActivity } from "@/lib/activities/add";
import { changeActivity } from "@/lib/activities/change";
import { activityQuarters } from "@/lib/activities/figures";
import { recordHired } from "@/lib/activities/record-hired";
import { removeActivity } from "@/lib/activities/remove";
import { addActivityInput } from "@/lib/activities/schema";
import { deleteAccount } from "@/lib/applicants/delete-account";
import { expect, test } from "@/tests/support/domain";
import { day, later, minute, network, newcomer, start } from "@/tests/support/people";

const now = later(start, minute);
const nextQuarter = new Date("2026-07-01T00:00:00+09:00");
const typed = (own: Record<string, string> = {}) =>
  addActivityInput.parse({
    id: randomUUID(),
    kind: "applied",
    doneOn: "2026-05-12",
    employerName: "青波水産",
    ...own,
  });

test("a person counts once a day and kind, however often they write, delete and write again", async ({
  sql,
}) => {
  const { applicant } = await newcomer();
  const { applicant: taro } = await newcomer("taro@example.jp", network(2));
  const counted = async () =>
    Object.fromEntries(
      (await sql`select kind, count from activity_figures where quarter = '2026Q1'`).map((row) => [
        row.kind,
        row.count,
      ]),
    );
  await Promise.all(Array.from({ length: 20 }, () => addActivity(applicant, typed(), now)));
  expect(await counted()).toEqual({ applied: 1 });
  // Another day of the entry is no other day of writing: it would raise a quarter that has ended.
  const old = typed({ doneOn: "2026-02-01" });
  await addActivity(applicant, old, now);
  await removeActivity(applicant, old.id);
  await addActivity(applicant, old, now);
  expect(await counted()).toEqual({ applied: 1 });
  await addActivity(applicant, typed({ kind: "called" }), now);
  await addActivity(taro, typed(), now);
  await recordHired(taro, { id: randomUUID(), job: null }, now);
  await addActivity(applicant, typed(), new Date("2026-05-13T00:00:00+09:00"));
  expect(await counted()).toEqual({ applied: 3, called: 1, hired: 1 });
  // A clock that was put back opens no day anew.
  await addActivity(applicant, typed(), now);
  expect(await counted()).toEqual({ applied: 3, called: 1, hired: 1 });
  expect(await sql`select from activity_figures where quarter <> '2026Q1'`).toEqual([]);
});

test("neither a change nor a deletion lowers a figure or moves it", async ({ sql }) => {
  const { applicant } = await newcomer();
  const form = typed();
  await addActivity(applicant, form, now);
  const figures = () => sql`select quarter, kind, count from activity_figures order by 1, 2`;
  const before = await figures();
  const { job: _, ...entry } = form;
  await changeActivity(applicant, { ...entry, kind: "called", doneOn: "2026-01-05" }, later(now, 60 * day));
  expect(await figures()).toEqual(before);
  await removeActivity(applicant, form.id);
  expect(await deleteAccount(applicant, {}, now)).toEqual({ outcome: "deleted" });
  expect(await figures()).toEqual(before);
});

test("staff see closed quarters alone, in bands of five and without a total, and a quarter without entries looks like one with a few", async ({
  sql,
}) => {
  for (let count = 0; count < 23; count += 1) {
    await sql`truncate activity_figures`;
    if (count > 0)
      await sql`insert into activity_figures (quarter, kind, count) values ('2026Q1', 'applied', ${count})`;
    await sql`insert into activity_figures (quarter, kind, count) values ('2026Q2', 'applied', 40)`;
    const [quarter, ...others] = await activityQuarters(2026, nextQuarter);
    expect(others).toEqual([]);
    expect(quarter).toEqual({
      quarter: "2026Q1",
      bands: { called: 0, applied: Math.floor(count / 5) * 5, interview: 0, event: 0, hired: 0 },
    });
  }
  expect(await activityQuarters(2026, new Date(nextQuarter.getTime() - 1))).toEqual([]);
  const past = await activityQuarters(2025, nextQuarter);
  expect(past.map(({ quarter }) => quarter)).toEqual(["2025Q1", "2025Q2", "2025Q3", "2025Q4"]);
});
