import { randomUUID } from "node:crypto";
import { suspendEmployer } from "@/lib/employers/users/suspend";
import { approveJobSubmission } from "@/lib/jobs/drafts/approve";
import { duplicate } from "@/lib/jobs/drafts/duplicate";
import { openDrafts } from "@/lib/jobs/drafts/find";
import { saveAndSubmit } from "@/lib/jobs/drafts/submit";
import { findJob } from "@/lib/jobs/find";
import { setMinimumWage } from "@/lib/jobs/minimum-wages";
import { closeOwnJob } from "@/lib/jobs/own/close";
import { extendOwnJob, latestExtension } from "@/lib/jobs/own/extend";
import { findOwnJob } from "@/lib/jobs/own/find";
import { remindOfClosing } from "@/lib/jobs/own/remind";
import { expect, test } from "@/tests/support/domain";
import { approvedEmployerUser, colleague } from "@/tests/support/employer-users";
import { approvedJob, ownJobForm, submission } from "@/tests/support/factories/drafts";
import { lettersTo } from "@/tests/support/letters";
import { later, minute, signedInAdmin, signedInStaff, start } from "@/tests/support/people";
import { fifty } from "@/tests/support/presses";

const email = "aonami@example.jp";
const now = later(start, minute);
const at = (time: string) => new Date(`${time}+09:00`);
const reminders = async (to: string) =>
  (await lettersTo(to)).filter(({ kind }) => kind === "business-closing-soon").length;

test("掲載終了 takes effect at once, fifty presses are one, and a submitted change does not open the posting again", async () => {
  const { approved: own } = await approvedEmployerUser(email);
  const job = await approvedJob(own);
  const id = randomUUID();
  await saveAndSubmit(
    own,
    { id, version: 0, jobId: job.id, jobVersion: job.version },
    ownJobForm({ closesOn: "2026-12-31" }),
    now,
  );
  const submitted = await submission(own, id);
  expect(new Set(await fifty(() => closeOwnJob(own, job.id, now)))).toEqual(new Set(["closed"]));
  expect(await findJob(job.id, now)).toMatchObject({ closed: true, closesOn: "2026-05-11" });
  expect((await findOwnJob(own, job.id))?.job.version).toBe(job.version + 1);
  const staff = await signedInStaff("editor");
  const jobVersion = job.version + 1;
  expect(await approveJobSubmission(staff, { ...submitted, jobVersion }, now)).toMatchObject({
    outcome: "conflict",
  });
  expect((await submission(own, id)).state).toBe("draft");
});

test("延長 moves the last day within its limits, changes nothing else, and never overwrites another change", async ({
  sql,
}) => {
  const { approved: own } = await approvedEmployerUser(email);
  const job = await approvedJob(own);
  const { id, version } = job;
  const extend = (closesOn: string, when = now) => extendOwnJob(own, { id, version, closesOn }, when);
  expect(latestExtension(now)).toBe("2026-08-10");
  expect(await extend("2026-06-29")).toBe("too-early");
  expect(await extend("2026-08-11")).toBe("too-late");
  expect(await extend("2026-07-31", at("2026-07-01T00:00:00"))).toBe("ended");
  const change = randomUUID();
  await saveAndSubmit(
    own,
    { id: change, version: 0, jobId: id, jobVersion: version },
    ownJobForm({ headcount: 7 }),
    now,
  );
  expect(new Set(await fifty(() => extend("2026-07-31")))).toEqual(new Set(["extended"]));
  expect(await extend("2026-08-01")).toBe("changed");
  const { version: _, updatedAt: __, closesOn, ...same } = (await findOwnJob(own, id))?.job ?? job;
  expect(closesOn).toBe("2026-07-31");
  expect(job).toMatchObject(same);
  // The approval of a change to something else keeps the extended last day.
  const staff = await signedInStaff("editor");
  const submitted = await submission(own, change);
  expect(await approveJobSubmission(staff, { ...submitted, jobVersion: version + 1 }, now)).toMatchObject({
    outcome: "done",
  });
  expect(await findJob(id, now)).toMatchObject({ headcount: 7, closesOn: "2026-07-31" });
  const byEmployer = await sql`select from audit_entries where actor_name = ${own.name}`;
  expect(byEmployer).toHaveLength(0);
});

test("延長 is refused from the day on which the wage is below the minimum wage", async () => {
  const { approved: own } = await approvedEmployerUser(email);
  const { id, version } = await approvedJob(own);
  await setMinimumWage(await signedInAdmin(), { effectiveOn: "2026-07-10", industry: "", yen: 1_150 }, now);
  const extend = (closesOn: string) => extendOwnJob(own, { id, version, closesOn }, now);
  expect(await extend("2026-07-10")).toBe("underpaid");
  expect(await extend("2026-07-09")).toBe("extended");
});

test("複製 makes a draft with dates from today, and fifty presses make one", async () => {
  const { approved: own } = await approvedEmployerUser(email);
  const { id } = await approvedJob(own);
  const copyId = randomUUID();
  const ended = at("2026-07-10T10:00:00");
  const answers = await fifty(() => duplicate(own, { id, copyId }, ended));
  expect(new Set(answers)).toEqual(new Set(["duplicated"]));
  expect(await openDrafts(own)).toMatchObject([
    { id: copyId, jobId: null, state: "draft", input: { opensOn: "2026-07-10", closesOn: "2026-08-28" } },
  ]);
});

test("reminders go 5 days and 1 day before the last day, in the daytime, once to every account, and again for a new last day", async () => {
  const { approved: own } = await approvedEmployerUser(email);
  await colleague(own, "jiro@example.jp");
  const { id, version } = await approvedJob(own, { closesOn: "2026-05-31" });
  const rounds: [time: string, mails: number][] = [
    ["2026-05-25T23:59:59", 0],
    ["2026-05-26T08:59:59", 0],
    ["2026-05-26T09:00:00", 1],
    ["2026-05-27T10:00:00", 1],
    ["2026-05-29T23:00:00", 1],
    ["2026-05-30T09:00:00", 2],
    ["2026-05-31T23:00:00", 2],
  ];
  for (const [time, mails] of rounds) {
    await Promise.all([remindOfClosing(at(time)), remindOfClosing(at(time))]);
    expect(await reminders(email), time).toBe(mails);
    expect(await reminders("jiro@example.jp"), time).toBe(mails);
  }
  const letters = await lettersTo(email);
  expect(letters.at(-1)?.text).toContain(`/business/jobs/${id}/extend`);
  expect(letters.at(-1)?.text).toContain("2026年5月31日");
  const last = at("2026-05-31T12:00:00");
  expect(await extendOwnJob(own, { id, version, closesOn: "2026-06-30" }, last)).toBe("extended");
  await remindOfClosing(at("2026-06-25T09:00:00"));
  expect(await reminders(email)).toBe(3);
});

test("no reminder goes for a closed posting or that of a suspended 事業者", async () => {
  const { approved: own } = await approvedEmployerUser(email);
  const { id } = await approvedJob(own, { closesOn: "2026-05-31" });
  await approvedJob(own, { title: "もう一つ", closesOn: "2026-05-31" });
  await closeOwnJob(own, id, at("2026-05-20T10:00:00"));
  await remindOfClosing(at("2026-05-26T10:00:00"));
  expect(await reminders(email)).toBe(1);
  await suspendEmployer(await signedInStaff("admin"), own.employerId, at("2026-05-27T10:00:00"));
  await remindOfClosing(at("2026-05-30T10:00:00"));
  expect(await reminders(email)).toBe(1);
});
