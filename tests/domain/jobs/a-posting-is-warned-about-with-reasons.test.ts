import { hourlyPay } from "@/lib/jobs/hourly-pay";
import {
  listMinimumWages,
  minimumWagesDuring,
  removeMinimumWage,
  setMinimumWage,
} from "@/lib/jobs/minimum-wages";
import type { JobInput } from "@/lib/jobs/schema";
import { warningsFor } from "@/lib/jobs/warnings";
import { wordsToAvoid } from "@/lib/jobs/words-to-avoid";
import { careJobs } from "@/scripts/demo/jobs/care";
import { landJobs } from "@/scripts/demo/jobs/land";
import { makingJobs } from "@/scripts/demo/jobs/making";
import { seaJobs } from "@/scripts/demo/jobs/sea";
import { townJobs } from "@/scripts/demo/jobs/town";
import { expect, test } from "@/tests/support/domain";
import { start as now, signedInStaff } from "@/tests/support/people";
import { jobForm } from "@/tests/support/staff-forms";

const noEmployer = "00000000-0000-0000-0000-000000000000";

const warned: [text: string, word: string, law: RegExp][] = [
  ["35歳以下の方", "35歳以下", /第9条/],
  ["満40歳未満", "満40歳未満", /第9条/],
  ["２０代活躍中", "20代", /第9条/],
  ["若い方を歓迎します", "若い方", /第9条/],
  ["若手募集", "若手", /第9条/],
  ["60歳以上の方", "60歳以上", /第9条/],
  ["女性のみ", "女性のみ", /第5条/],
  ["男性歓迎", "男性歓迎", /第5条/],
  ["ウエイトレス募集", "ウエイトレス", /第5条/],
  ["営業マン", "営業マン", /第5条/],
  ["看護婦さん", "看護婦", /第5条/],
  ["主婦歓迎", "主婦", /第5条/],
  ["戸籍謄本を提出", "戸籍謄本", /第5条の5/],
  ["面接で家族構成をうかがいます", "家族構成", /第5条の5/],
];

const fine = [
  "期間の定めなし（定年60歳、再雇用65歳まで）",
  "定年65歳（再雇用は70歳まで）",
  "18歳以上（深夜業務のため）",
  "看護師、准看護師の資格",
  "保育士、助産師",
  "女性も男性も活躍しています",
  "男女雇用機会均等法",
  "主婦（夫）の方も歓迎",
  "主夫・主婦の方も",
  "女子寮・男子寮あり",
  "経験年数3年以上",
  "年齢制限なし",
  "創業60周年、従業員20名",
  "0246-20-3000",
  "POLICY TOOLS",
  "英語での応対ができる方",
];

test("words that limit by age or sex are named, with the law as the reason", () => {
  for (const [text, word, law] of warned) {
    const found = wordsToAvoid(text);
    expect
      .soft(
        found.map((one) => one.word),
        text,
      )
      .toContain(word);
    expect.soft(found[0]?.reason, text).toMatch(law);
  }
});

test("lawful words cause no warning", () => {
  for (const text of fine) expect.soft(wordsToAvoid(text), text).toEqual([]);
  // The example postings cause no warning.
  for (const job of [...seaJobs, ...careJobs, ...makingJobs, ...townJobs, ...landJobs]) {
    for (const value of Object.values(job)) {
      if (typeof value === "string") expect.soft(wordsToAvoid(value), value).toEqual([]);
    }
  }
});

const pay: [own: Partial<JobInput>, hourly: number | undefined][] = [
  [{ wageForm: "hourly", wageFrom: 1_000 }, 1_000],
  [{ wageForm: "daily", wageFrom: 8_000, hours: "8時30分～17時30分", breaks: "60分" }, 1_000],
  [{ wageForm: "daily", wageFrom: 8_000, hours: "22:00-7:00", breaks: "1時間" }, 1_000],
  [{ wageForm: "daily", wageFrom: 8_000, hours: "8時～17時または9時～18時", breaks: "60分" }, undefined],
  [{ wageForm: "daily", wageFrom: 8_000, hours: "8時～17時", breaks: "交替でとります" }, undefined],
  [
    { wageForm: "monthly", wageFrom: 160_000, hours: "8時～17時", breaks: "60分", holidays: "年間休日125日" },
    1_000,
  ],
  [
    { wageForm: "monthly", wageFrom: 160_000, hours: "8時～17時", breaks: "60分", holidays: "土日" },
    undefined,
  ],
  [{ wageForm: "yearly", wageFrom: 2_000_000 }, undefined],
  [{ wageFrom: null }, undefined],
];

test("the hourly wage is computed only if the posting says enough", () => {
  for (const [own, hourly] of pay) {
    expect.soft(hourlyPay(jobForm(noEmployer, own)), JSON.stringify(own)).toBe(hourly);
  }
  const withFixedOvertime = jobForm(noEmployer, {
    wageForm: "monthly",
    wageFrom: 200_000,
    fixedOvertimeBase: 160_000,
    hours: "8時～17時",
    breaks: "60分",
    holidays: "年間休日125日",
  });
  expect(hourlyPay(withFixedOvertime)).toBe(1_000);
});

test("a posting is compared with the minimum wages that are in force on its own days", async ({ sql }) => {
  const staff = await signedInStaff("editor");
  const job = jobForm(noEmployer, { wageFrom: 1_000, opensOn: "2026-09-20", closesOn: "2026-10-10" });
  const warnings = async (own: Partial<JobInput> = {}) => {
    const posting = { ...job, ...own };
    return warningsFor(posting, await minimumWagesDuring(posting.opensOn ?? "", posting.closesOn ?? ""));
  };
  expect(await warnings()).toEqual([]);
  for (let press = 0; press < 3; press++) {
    await setMinimumWage(staff, { effectiveOn: "2026-01-01", yen: 990 }, now);
    await setMinimumWage(staff, { effectiveOn: "2026-10-05", yen: 1_050 }, now);
  }
  const [warning, ...others] = await warnings();
  expect(others).toEqual([]);
  expect(warning).toMatchObject({ field: "wageFrom", found: "時給1,000円" });
  expect(warning?.reason).toContain("2026年10月5日");
  expect(warning?.reason).toContain("1,050円");
  expect(await warnings({ closesOn: "2026-10-04" })).toEqual([]);
  expect(await warnings({ wageFrom: 1_050 })).toEqual([]);
  expect(await warnings({ opensOn: "2027-02-01", closesOn: "2027-03-01" })).toHaveLength(1);
  await removeMinimumWage(staff, "2026-10-05", now);
  await removeMinimumWage(staff, "2026-10-05", now);
  expect(await listMinimumWages()).toEqual([{ effectiveOn: "2026-01-01", yen: 990 }]);
  const entries =
    await sql`select action from audit_entries where subject_kind = 'minimum-wage' order by at, ctid`;
  expect(entries.map(({ action }) => action)).toEqual(["create", "create", "delete"]);
});
