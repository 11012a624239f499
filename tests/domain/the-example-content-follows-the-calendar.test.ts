import { eq } from "drizzle-orm";
import { listApplicants } from "@/lib/applicants/list";
import { getDb } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema/content";
import { seedDemoPeople } from "@/lib/demo/people";
import { seedContent } from "@/lib/demo/seed";
import { listEmployers } from "@/lib/employers/list";
import { listJobs } from "@/lib/jobs/list";
import { listNotices } from "@/lib/notices/list";
import { expect, test } from "@/tests/support/domain";

const today = new Date("2026-02-01T03:00:00Z");
const nextYear = new Date("2027-02-01T03:00:00Z");

test("the demo's people are of both 属性, over several months, and made once", async () => {
  await seedDemoPeople(today);
  await seedDemoPeople(nextYear);
  const all = await listApplicants({}, "newest", 1, new Date());
  expect(all.total).toBe(30);
  // More than one page of them.
  expect(all.applicants).toHaveLength(20);
  const { total: students } = await listApplicants({ attribute: "student" }, "newest", 1, new Date());
  expect(students).toBe(12);
  const months = new Set(all.applicants.map(({ createdAt }) => createdAt.toISOString().slice(0, 7)));
  expect(months.size).toBeGreaterThan(5);
});

test("seeding twice is seeding once, and a later start renews the dates of what nobody changed", async () => {
  await Promise.all([seedContent(today), seedContent(today)]);
  const first = await listJobs(1, today);
  expect(first.total).toBeGreaterThanOrEqual(36);
  expect((await listNotices(1, today)).total).toBeGreaterThanOrEqual(8);
  const { employers } = await listEmployers(1);
  expect(employers.length).toBeGreaterThanOrEqual(12);
  for (const { name } of employers) expect(name).toContain("見本");
  const [changed] = first.jobs;
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
