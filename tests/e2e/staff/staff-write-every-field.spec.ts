import { randomUUID } from "node:crypto";
import { type JobField, jobFields, jobTable } from "@/lib/jobs/fields/fields";
import { sectionNames } from "@/lib/jobs/fields/kinds";
import { addStaff } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { addSiteJob, inDays } from "@/tests/support/factories/postings";
import { fillAll, posting } from "@/tests/support/staff-walk";
import { expectPage, loginStaff } from "@/tests/support/walk";
import { pc } from "@/tests/support/ways";

/** The law of the age limit allows no upper end, and 高校新卒 wait for a day that staff enter. */
const left: JobField[] = ["ageTo", "schoolLeaversOf"];

/** What does not follow from the kind of the field. */
const own: Partial<Record<JobField, string>> = {
  ...posting,
  employmentType: "part_time",
  secondOccupation: "store",
  commutingPay: "actual",
  district: "小名浜",
  weekDaysFrom: "3",
  weekDaysTo: "5",
  wageForm: "hourly",
  wageFrom: "1,200",
  wageTo: "1,400",
  contractTerm: "fixed",
  renewalRule: "conditional",
  trial: "same",
  ageRule: "law",
  ageFrom: "18",
  opensOn: inDays(0),
  closesOn: inDays(30),
};

function answer(field: JobField): string {
  const entry = jobTable[field];
  if (own[field] !== undefined) return own[field];
  switch (entry.kind) {
    case "whole":
      return String(entry.least + 1);
    case "phone":
      return "0246-00-0000";
    case "email":
      return "saiyo@example.jp";
    case "helloWorkNumber":
      return "07010-1234567";
    case "choice":
    case "yesNo":
    case "named":
    case "set":
      return Object.keys(entry.choices)[0] ?? "";
    default:
      return `${field}の内容`;
  }
}

test.describe("on a PC", () => {
  test.use({ viewport: pc });

  test("staff write a posting with every field, page by page, correct one of it when it is public, and lose none", async ({
    page,
    sql,
  }) => {
    await loginStaff(page, await addStaff(sql, { role: "editor" }));
    const last = await addSiteJob(sql, { title: `前の求人${randomUUID().slice(0, 8)}`, breaks: "52分" });
    const [employer] = await sql`select employer_id as id from jobs where id = ${last}`;
    const title = `全部の欄${randomUUID().slice(0, 8)}`;
    await page.goto("/admin/jobs/new");
    await expect(page.getByRole("button", { name: "前回の求人から入れる" })).toBeHidden();
    await page.locator("#field-employerId").selectOption(String(employer?.id));
    for (const section of sectionNames) {
      const fields = jobFields.filter((field) => jobTable[field].section === section);
      const typed = fields.filter((field) => !["employerId", "title", ...left].includes(field));
      const answers = Object.fromEntries(typed.map((field) => [field, answer(field)]));
      await fillAll(page, section === "post" ? { ...answers, title } : answers);
      if (section === "days") break;
      await page.getByRole("button", { name: "保存して次へ" }).click();
      const next = sectionNames[sectionNames.indexOf(section) + 1];
      await expect(page).toHaveURL(new RegExp(`section=${next}`));
      if (section !== "post") continue;
      // The 事業者 is known now: its last posting fills what is empty, and what was typed stays.
      await page.getByRole("button", { name: "前回の求人から入れる" }).click();
      await expect(page.getByText("前回の求人から入れました。")).toBeVisible();
    }
    await page.getByRole("button", { name: "保存して確認へ" }).click();
    await expectPage(page, title);
    await page.getByLabel("前回の求人から入れた内容が、今回も正しいことを確かめました").check();
    await page.getByRole("button", { name: "公開する" }).click();
    await expect(page.getByText("公開しました。")).toBeVisible();
    const [job] = await sql`select * from jobs where title = ${title}`;
    expect(job).toMatchObject({ employer_id: employer?.id, breaks: posting.breaks, state: "published" });
    const column = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    expect(jobFields.filter((field) => [null, ""].includes(job?.[column(field)]))).toEqual(left);

    await page.goto(`/admin/jobs/${job?.id}/edit?section=days`);
    await fillAll(page, { closesOn: inDays(40) });
    // Enter in a field changes nothing that the public reads.
    await page.locator("#field-closesOn").press("Enter");
    await expect(page.getByText("入力の途中を保存しました")).toBeVisible();
    const lastDay = async () =>
      (await sql`select closes_on::text from jobs where title = ${title}`)[0]?.closes_on;
    expect(await lastDay()).toBe(inDays(30));
    await page.getByRole("button", { name: "変更を公開する" }).click();
    await expect(page.getByText("保存しました。")).toBeVisible();
    expect(await lastDay()).toBe(inDays(40));
    const [changed] = await sql`select * from jobs where title = ${title}`;
    expect(
      jobFields.filter((field) => String(job?.[column(field)]) !== String(changed?.[column(field)])),
    ).toEqual(["closesOn"]);
  });
});
