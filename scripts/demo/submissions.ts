import { sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { jobDrafts } from "@/lib/db/schema/job-drafts";
import { formValue } from "@/lib/jobs/fields/fields";
import { ownJobInput } from "@/lib/jobs/schema";
import { addDays, japanDate } from "@/lib/time/japan-day";
import { demoId } from "./demo-id";
import { part, regular } from "./job";

const factory = {
  district: "小名浜",
  workplace: "いわき市小名浜字見本町1番地の2 本社工場",
  applyPhone: "0246-00-0011",
} as const;

/** As the form sends the values. */
function read(values: Record<string, unknown>) {
  return ownJobInput.parse(
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, formValue(value)])),
  );
}

/**
 * The submissions of the demo's 担当者: one 求人 that awaits 承認, and an unfinished draft. Their dates are renewed as long
 * as nobody has saved, approved or returned them.
 */
export async function seedDemoSubmissions(employerUserId: string, now: Date): Promise<void> {
  const today = japanDate(now);
  const submitted = read({
    ...regular,
    ...factory,
    occupation: "tech",
    title: "品質管理スタッフ（水産加工品の検査・記録）",
    headcount: "1",
    duties:
      "原料と製品の検査、温度や衛生の記録、工場の見回りを行います。検査の方法は、入社後に先輩がお教えします。",
    qualifications: "不問。食品の仕事の経験があれば望ましい",
    hours: "8時00分～17時00分",
    wageFrom: "205000",
    wageTo: "245000",
    opensOn: today,
    closesOn: addDays(today, 60),
  });
  const draft = read({
    ...part,
    ...factory,
    occupation: "make",
    title: "出荷の準備（午後のみ・週3日から）",
    duties: "箱詰め、ラベル貼り、伝票の確認を行います。",
    hours: "13時00分～17時00分",
  });
  const employerId = demoId("aonami");
  const common = { side: "employer" as const, employerUserId, employerId, createdAt: now, updatedAt: now };
  await getDb()
    .insert(jobDrafts)
    .values([
      { ...common, id: demoId("submission-waiting"), input: submitted, state: "submitted", submittedAt: now },
      { ...common, id: demoId("submission-draft"), input: draft, state: "draft" },
    ])
    .onConflictDoUpdate({
      target: jobDrafts.id,
      set: {
        input: sql`excluded.input`,
        submittedAt: sql`excluded.submitted_at`,
        createdAt: now,
        updatedAt: now,
      },
      setWhere: sql`${jobDrafts.updatedAt} = ${jobDrafts.createdAt}`,
    });
}
