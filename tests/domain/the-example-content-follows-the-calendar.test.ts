import { eq } from "drizzle-orm";
import { listApplicants } from "@/lib/applicants/list";
import { getDb } from "@/lib/db/client";
import { jobSubmissions } from "@/lib/db/schema/job-submissions";
import { jobs } from "@/lib/db/schema/jobs";
import { listEmployers } from "@/lib/employers/listing/list";
import { listJobs } from "@/lib/jobs/list";
import { missingForPublishing } from "@/lib/jobs/missing";
import { submittedJobs } from "@/lib/jobs/submissions/queue";
import { submissionOf } from "@/lib/jobs/submissions/submission";
import { listNotices } from "@/lib/notices/list";
import { seedDemoEmployer } from "@/scripts/demo/accounts";
import { seedDemoPeople } from "@/scripts/demo/people";
import { seedContent } from "@/scripts/demo/seed";
import { seedDemoSubmissions } from "@/scripts/demo/submissions";
import { expect, test } from "@/tests/support/domain";

const today = new Date("2026-02-01T03:00:00Z");
const nextYear = new Date("2027-02-01T03:00:00Z");

test("the demo's people are of both 属性, over several months, and made once", async () => {
  await seedDemoPeople(today);
  await seedDemoPeople(nextYear);
  const all = await listApplicants({}, "newest", 1, new Date());
  expect(all.total).toBe(30);
  // More than one page of them.
  expect(all.rows).toHaveLength(20);
  const { total: students } = await listApplicants({ attribute: "student" }, "newest", 1, new Date());
  expect(students).toBe(12);
  const months = new Set(all.rows.map(({ createdAt }) => createdAt.toISOString().slice(0, 7)));
  expect(months.size).toBeGreaterThan(5);
});

test("seeding twice is seeding once, and a later start renews the dates of what nobody changed", async () => {
  await Promise.all([seedContent(today), seedContent(today)]);
  const first = await listJobs(1, today);
  expect(first.total).toBeGreaterThanOrEqual(36);
  expect((await listNotices(1, today)).total).toBeGreaterThanOrEqual(8);
  const { rows: employers } = await listEmployers(1);
  expect(employers.length).toBeGreaterThanOrEqual(12);
  for (const { name } of employers) expect(name).toContain("見本");
  const [changed] = first.rows;
  await getDb()
    .update(jobs)
    .set({ title: "変更した求人", updatedAt: today })
    .where(eq(jobs.id, changed?.id ?? ""));

  await seedContent(nextYear);
  const later = await listJobs(1, nextYear);
  expect(later.total).toBe(first.total - 1);
  const [kept] = await getDb()
    .select({ title: jobs.title })
    .from(jobs)
    .where(eq(jobs.id, changed?.id ?? ""));
  expect(kept?.title).toBe("変更した求人");
});

test("the demo's 担当者 has one 求人 that waits and one draft, made once, and what was changed stays", async () => {
  await seedContent(today);
  const login = { email: "jigyosha@example.jp", password: "みなとの 灯台 七つの星" };
  const account = await seedDemoEmployer(login, today);
  await seedDemoSubmissions(account, today);
  const rows = () => getDb().select().from(jobSubmissions).orderBy(jobSubmissions.state);
  const [asked, draft] = await rows();
  expect([asked?.state, draft?.state]).toEqual(["submitted", "draft"]);
  expect(missingForPublishing(submissionOf(asked as typeof jobSubmissions.$inferSelect).input)).toEqual([]);
  await getDb()
    .update(jobSubmissions)
    .set({ state: "returned", updatedAt: new Date(today.getTime() + 1000) })
    .where(eq(jobSubmissions.id, asked?.id ?? ""));

  expect(await seedDemoEmployer(login, nextYear)).toBe(account);
  await seedDemoSubmissions(account, nextYear);
  const later = await rows();
  expect(later.map(({ state }) => state).sort()).toEqual(["draft", "returned"]);
  expect(later.find(({ state }) => state === "returned")?.input).toEqual(asked?.input);
  expect((await submittedJobs(1, nextYear)).total).toBe(0);
});
