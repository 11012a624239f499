import { readDatedRules } from "@/lib/jobs/dated-rules";
import { listMinimumWages, removeMinimumWage, setMinimumWage } from "@/lib/jobs/minimum-wages";
import type { JobInput } from "@/lib/jobs/schema";
import { hourlyPay } from "@/lib/jobs/search-index/hourly-pay";
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
  ["30才まで", "30才まで", /第9条/],
  ["三十歳まで", "三十歳まで", /第9条/],
  ["50歳位まで", "50歳位まで", /第9条/],
  ["20代、30代が中心", "30代", /第9条/],
  ["若い力を求む", "若い力", /第9条/],
  ["第二新卒のみ", "第二新卒のみ", /第9条/],
  ["女性のみ", "女性のみ", /第5条/],
  ["男性歓迎", "男性歓迎", /第5条/],
  ["ウエイトレス募集", "ウエイトレス", /第5条/],
  ["営業マン", "営業マン", /第5条/],
  ["看護婦さん", "看護婦", /第5条/],
  ["主婦歓迎", "主婦", /第5条/],
  ["女性向きの仕事", "女性向き", /第5条/],
  ["保健婦", "保健婦", /第5条/],
  ["セールスレディ", "セールスレディ", /第5条/],
  ["テレフォンレディ", "テレフォンレディ", /第5条/],
  ["元気なおばちゃん", "おばちゃん", /第5条/],
  ["日本人のみ", "日本人のみ", /第3条/],
  ["外国人不可", "外国人不可", /第3条/],
  ["国籍不問", "国籍不問", /第3条/],
  ["容姿端麗な方", "容姿端麗", /第5条の5/],
  ["健康な方", "健康な方", /第5条の5/],
  ["身長160cm以上", "身長", /第5条の5/],
  ["独身の方", "独身", /第5条の5/],
  ["自宅通勤の方", "自宅通勤の方", /第5条の5/],
  ["尊敬する人物を書いてください", "尊敬する人物", /第5条の5/],
  ["自宅付近の略図", "自宅付近の略図", /第5条の5/],
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
  "男女募集",
  "男女歓迎",
  "少女向け雑誌",
  "若年性認知症の方の介護",
  "60歳以上歓迎",
  "定年60歳、65歳まで再雇用",
  "営業マン（男女）",
  "女性用更衣室、男女トイレ別",
  "えるぼし・女性活躍推進",
  "若者応援宣言、ユースエール",
  "女性スタッフ多数活躍",
  "18歳以上（警備業法）",
  "家族手当、独身寮、労働組合あり",
  "宗教法人の会館",
  "健康診断、健康保険",
  "レディースファッション",
  "住民票を移す方への支援",
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
    expect.soft(found[0]?.instead, text).toBeTruthy();
    expect
      .soft(
        found.map((one) => one.word),
        text,
      )
      .toContain(word);
    expect.soft(found[0]?.reason, text).toMatch(law);
  }
});

test("all of them are named at once, each word once", () => {
  const words = wordsToAvoid("20代、30代の女性歓迎。看護婦、保健婦。30代も。").map(({ word }) => word);
  expect(words).toEqual(["20代", "30代", "女性歓迎", "看護婦", "保健婦"]);
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
  const warnings = async (own: Partial<JobInput> = {}, industry = "") => {
    const posting = { ...job, ...own };
    const rules = { ...(await readDatedRules([])), industries: new Map([[noEmployer, industry]]) };
    return warningsFor(posting, rules, now);
  };
  expect(await warnings()).toEqual([]);
  for (let press = 0; press < 3; press++) {
    await setMinimumWage(staff, { effectiveOn: "2026-01-01", industry: "", yen: 990 }, now);
    await setMinimumWage(staff, { effectiveOn: "2026-10-05", industry: "", yen: 1_050 }, now);
  }
  const [warning, ...others] = await warnings();
  expect(others).toEqual([]);
  expect(warning).toMatchObject({ field: "wageFrom", found: "時給1,000円" });
  expect(warning?.reason).toContain("2026年10月5日");
  expect(warning?.reason).toContain("1,050円");
  expect(await warnings({ closesOn: "2026-10-04" })).toEqual([]);
  expect(await warnings({ wageFrom: 1_050 })).toEqual([]);
  expect(await warnings({ opensOn: "2027-02-01", closesOn: "2027-03-01" })).toHaveLength(1);
  await removeMinimumWage(staff, { effectiveOn: "2026-10-05", industry: "" }, now);
  await removeMinimumWage(staff, { effectiveOn: "2026-10-05", industry: "" }, now);
  expect(await listMinimumWages()).toEqual([{ effectiveOn: "2026-01-01", industry: "", yen: 990 }]);
  const entries =
    await sql`select action from audit_entries where subject_kind = 'minimum-wage' order by at, ctid`;
  expect(entries.map(({ action }) => action)).toEqual(["create", "create", "delete"]);

  // 特定最低賃金 counts beside it, for the employers of its industry.
  const cars = "自動車小売業（二輪車を除く）";
  await setMinimumWage(staff, { effectiveOn: "2026-01-08", industry: cars, yen: 1_098 }, now);
  expect(await warnings()).toEqual([]);
  expect((await warnings({}, cars))[0]?.reason).toContain("特定最低賃金（自動車小売業（二輪車を除く））");
  expect(await warnings({ wageFrom: 1_098 }, cars)).toEqual([]);
  // 精皆勤, 通勤 and 家族手当 do not count.
  expect(await warnings({ wageFrom: 1_200, excludedPay: 103 }, cars)).toHaveLength(1);
  expect(await warnings({ wageFrom: 1_200, excludedPay: 102 }, cars)).toEqual([]);
});
