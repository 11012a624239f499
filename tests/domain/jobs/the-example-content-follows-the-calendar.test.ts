import { eq } from "drizzle-orm";
import { listApplicants } from "@/lib/applicants/list";
import { getDb } from "@/lib/db/client";
import { employerPhotos } from "@/lib/db/schema/employer-photos";
import { files } from "@/lib/db/schema/files";
import { jobDrafts } from "@/lib/db/schema/job-drafts";
import { jobs } from "@/lib/db/schema/jobs";
import { listEmployers } from "@/lib/employers/listing/list";
import { approvePhotos } from "@/lib/employers/photos/approve";
import { shownPhotos } from "@/lib/employers/photos/find";
import { countSubmittedPhotos } from "@/lib/employers/photos/queue";
import { draftOf } from "@/lib/jobs/drafts/draft";
import { submittedJobs } from "@/lib/jobs/drafts/for-staff";
import { submissions } from "@/lib/jobs/drafts/scope";
import { submit } from "@/lib/jobs/drafts/submit";
import { listJobs } from "@/lib/jobs/list";
import { missingForPublishing } from "@/lib/jobs/missing";
import { listNotices } from "@/lib/notices/list";
import { second } from "@/lib/time/units";
import { seedDemoEmployer } from "@/scripts/demo/accounts";
import { seedDemoPeople } from "@/scripts/demo/people";
import { seedDemoPhoto } from "@/scripts/demo/photos";
import { seedContent } from "@/scripts/demo/seed";
import { seedDemoSubmissions } from "@/scripts/demo/submissions";
import { expect, test } from "@/tests/support/domain";
import { signedInStaff } from "@/tests/support/people";

const today = new Date("2026-02-01T03:00:00Z");
const nextYear = new Date("2027-02-01T03:00:00Z");

test("the applicants of the demo have both 属性 and registered over several months, and are inserted once", async () => {
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

test("seeding twice inserts nothing twice, and a later start renews the dates of unchanged rows", async () => {
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
  const [unchanged] = await getDb()
    .select({ title: jobs.title })
    .from(jobs)
    .where(eq(jobs.id, changed?.id ?? ""));
  expect(unchanged?.title).toBe("変更した求人");
});

test("a draft of the demo that somebody has published is not inserted again", async () => {
  await seedContent(today);
  const [draft] = await getDb().select().from(jobDrafts);
  if (!draft) throw new Error("no draft");
  const staff = await signedInStaff("editor", today);
  expect(await submit(staff, draft, today)).toEqual({ outcome: "submitted" });
  await seedContent(nextYear);
  expect(await getDb().select().from(jobDrafts)).toEqual([]);
});

test("the 担当者 of the demo has one submitted 求人 and one draft, and changed ones stay", async () => {
  await seedContent(today);
  const login = { email: "jigyosha@example.jp", password: "みなとの 灯台 七つの星" };
  const employerUserId = await seedDemoEmployer(login, today);
  await seedDemoSubmissions(employerUserId, today);
  const rows = () => getDb().select().from(jobDrafts).where(submissions).orderBy(jobDrafts.state);
  const [draft, submitted] = await rows();
  expect([submitted?.state, draft?.state]).toEqual(["submitted", "draft"]);
  expect(missingForPublishing(draftOf(submitted as typeof jobDrafts.$inferSelect).input)).toEqual([]);
  await getDb()
    .update(jobDrafts)
    .set({ state: "returned", updatedAt: new Date(today.getTime() + second) })
    .where(eq(jobDrafts.id, submitted?.id ?? ""));

  expect(await seedDemoEmployer(login, nextYear)).toBe(employerUserId);
  await seedDemoSubmissions(employerUserId, nextYear);
  const later = await rows();
  expect(later.map(({ state }) => state).sort()).toEqual(["draft", "returned"]);
  expect(later.find(({ state }) => state === "returned")?.input).toEqual(submitted?.input);
  expect((await submittedJobs(1, nextYear)).total).toBe(0);
});

test("two 事業者 of the demo have drawn photos, and one more waits until somebody has decided on it", async () => {
  await seedContent(today);
  await seedContent(nextYear);
  const login = { email: "jigyosha@example.jp", password: "みなとの 灯台 七つの星" };
  const employerUserId = await seedDemoEmployer(login, today);
  await seedDemoPhoto(employerUserId, today);
  await seedDemoPhoto(employerUserId, nextYear);
  const rows = await getDb().select().from(employerPhotos);
  expect(rows.map(({ shown }) => shown.length)).toEqual([2, 2]);
  const waiting = rows.filter(({ proposed }) => proposed);
  expect(waiting).toMatchObject([{ state: "submitted", proposed: { length: 3 } }]);
  const sizes = await getDb().select({ size: files.size }).from(files);
  expect(sizes).toHaveLength(5);
  for (const { size } of sizes) expect(size).toBeLessThan(40_000);
  const [{ id, version } = { id: "", version: 0 }] = waiting;
  await approvePhotos(await signedInStaff("editor", today), { id, version }, today);
  await seedDemoPhoto(employerUserId, nextYear);
  expect(await countSubmittedPhotos()).toBe(0);
  expect(await shownPhotos(id)).toHaveLength(3);
});
