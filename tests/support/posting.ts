import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { indexText } from "@/lib/jobs/index-text";
import { part } from "@/scripts/demo/job";

type JobRow = typeof jobs.$inferInsert;
type EmployerRow = typeof employers.$inferInsert;

/** A published employer. */
export async function addEmployer(own: Partial<EmployerRow> = {}) {
  const at = new Date("2026-01-05T00:00:00Z");
  const [employer] = await getDb()
    .insert(employers)
    .values({
      name: "株式会社いろは（見本）",
      kana: "いろは",
      industry: "サービス業",
      address: "いわき市平字見本1番地",
      state: "published",
      createdAt: at,
      updatedAt: at,
      ...own,
    })
    .returning();
  if (!employer) throw new Error("no employer");
  return employer;
}

/** A published 求人, open from January to March 2026 unless `own` says otherwise, with the site's search index. */
export async function addJob(employer: Awaited<ReturnType<typeof addEmployer>>, own: Partial<JobRow> = {}) {
  const at = new Date("2026-01-05T00:00:00Z");
  const job = {
    ...part,
    employerId: employer.id,
    title: "一般の仕事",
    headcount: 1,
    district: "平",
    duties: "仕事の内容です。",
    qualifications: "不問",
    workplace: "いわき市平",
    hours: "9時00分～15時00分",
    wageFrom: 1_200,
    opensOn: "2026-01-05",
    closesOn: "2026-03-31",
    state: "published" as const,
    publishedAt: at,
    createdAt: at,
    updatedAt: at,
    ...own,
  };
  const [row] = await getDb()
    .insert(jobs)
    .values({ ...job, ...indexText(job, employer) })
    .returning();
  if (!row) throw new Error("no job");
  return row;
}
