import { randomUUID } from "node:crypto";
import { getDb } from "@/lib/db/client";
import { files } from "@/lib/db/schema/files";
import { otherJobsOfEmployer } from "@/lib/jobs/list";
import { similarJobs } from "@/lib/jobs/similar";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob } from "@/tests/support/factories/postings";

const now = new Date("2026-02-01T03:00:00Z");
const published = (day: number) => new Date(`2026-01-${day}T00:00:00Z`);
const titles = (jobs: { title: string }[]) => jobs.map(({ title }) => title);

test("similar postings have one of the same 職種 and another employer: the same 地区 first, then the newest", async () => {
  const [own, other] = [await addEmployer(), await addEmployer({ name: "ほかの事業者" })];
  const job = await addJob(own, { occupation: "care", secondOccupation: "nurse", district: "平" });
  await addJob(own, { title: "同じ事業者", occupation: "care", district: "平" });
  for (const [title, day, row] of [
    ["遠くて新しい", 20, { occupation: "care", district: "勿来" }],
    ["近くて古い", 10, { occupation: "nurse", district: "平" }],
    ["近くて新しい", 12, { occupation: "lead", secondOccupation: "care", district: "平" }],
    ["遠くて古い", 11, { occupation: "nurse", district: "勿来" }],
    ["ほかの職種", 25, { occupation: "cook", district: "平" }],
    ["終わった", 26, { occupation: "care", district: "平", closesOn: "2026-01-31" }],
    ["取り下げた", 27, { occupation: "care", district: "平", state: "withdrawn" }],
    ["まだ先の", 28, { occupation: "care", district: "平", opensOn: "2026-02-02" }],
  ] as const) {
    await addJob(other, { title, publishedAt: published(day), ...row });
  }
  const order = ["近くて新しい", "近くて古い", "遠くて新しい", "遠くて古い"];
  expect(titles(await similarJobs(job, 9, now))).toEqual(order);
  expect(titles(await similarJobs(job, 2, now))).toEqual(order.slice(0, 2));
  const withoutWork = { ...job, occupation: null, secondOccupation: null };
  expect(await similarJobs(withoutWork, 9, now)).toEqual([]);
});

test("the other postings of an employer are its open ones, newest first, without the one that is read", async () => {
  const [own, other] = [await addEmployer(), await addEmployer({ name: "ほかの事業者" })];
  const job = await addJob(own, { title: "読んでいる求人", closesOn: "2026-01-31" });
  await addJob(own, { title: "古い", publishedAt: published(10) });
  await addJob(own, { title: "新しい", publishedAt: published(20) });
  await addJob(own, { title: "終わった", closesOn: "2026-01-31" });
  await addJob(other, { title: "ほかの事業者の" });
  expect(titles(await otherJobsOfEmployer(job, 9, now))).toEqual(["新しい", "古い"]);
});

test("a row of a list knows the logo of its employer and no other file", async () => {
  const [own, other] = [await addEmployer(), await addEmployer({ name: "ほかの事業者" })];
  const logo = {
    id: randomUUID(),
    ownerKind: "employer" as const,
    ownerId: own.id,
    name: "logo.webp",
    mediaType: "image/webp",
    size: 1,
    content: Buffer.from("x"),
    createdAt: now,
  };
  await getDb()
    .insert(files)
    .values([logo, { ...logo, id: randomUUID(), ownerKind: "notice", ownerId: other.id }]);
  for (const employer of [own, other]) {
    await addJob(employer, { title: "一" });
    const job = await addJob(employer, { title: "二" });
    const [listed] = await otherJobsOfEmployer(job, 1, now);
    expect(listed?.logoId).toBe(employer === own ? logo.id : null);
  }
});
