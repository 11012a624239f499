import type { Page } from "@playwright/test";
import { type JobField, jobTable } from "@/lib/jobs/fields/fields";
import { sectionNames } from "@/lib/jobs/fields/kinds";
import { expectAccessible } from "@/tests/support/accessible";
import { addEmployerUser } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { addSiteJob, inDays } from "@/tests/support/factories/postings";
import { field, fillAll, posting } from "@/tests/support/staff-walk";
import { expectPage, loginEmployerUser } from "@/tests/support/walk";
import { phone } from "@/tests/support/ways";

const kept = /入力の途中を保存しました/;
const next = (page: Page) => page.getByRole("button", { name: "保存して次へ" });

/** What a part-time posting needs, page by page; 事業者情報 knows the rest. */
function answersByPage(title: string) {
  const { workplace: _, ...rest } = posting;
  const all = {
    ...rest,
    title,
    employmentType: "part_time",
    district: "小名浜",
    wageForm: "hourly",
    wageFrom: "1,200",
  };
  const answers = Object.entries({ ...all, closesOn: inDays(30) });
  return Object.fromEntries(
    sectionNames.map((section) => [
      section,
      Object.fromEntries(answers.filter(([name]) => jobTable[name as JobField].section === section)),
    ]),
  );
}

test.describe("on a phone", () => {
  test.use({ viewport: phone });

  test("an employer new to it writes a part-time job page by page, is stopped by a tap and an ended login, and loses nothing", async ({
    page,
    sql,
  }) => {
    const user = await addEmployerUser(sql);
    const title = `初めての求人${Date.now()}`;
    const answers = answersByPage(title);
    const fill = (section: string) => fillAll(page, answers[section] ?? {});
    const arrive = (section: string) => expect(page).toHaveURL(new RegExp(`section=${section}`));
    const keptValue = async (name: string) =>
      (await sql`select values ->> ${name} as value from typed_jobs where employer_user_id = ${user.id}`)[0]
        ?.value;
    await loginEmployerUser(page, user);

    await test.step("事業者情報 fills some fields, and Enter goes on to the next page", async () => {
      await page.goto("/business/jobs/new");
      await page.getByRole("button", { name: "事業者情報から入れる" }).click();
      await expect(page.getByText("事業者情報から入れました。")).toBeVisible();
      await fill("post");
      await fillAll(page, { headcount: "二人" });
      await next(page).click();
      await expect(page.locator("#error-summary")).toContainText("募集人数は数字で入力してください");
      await fillAll(page, { headcount: "2" });
      await field(page, "title").press("Enter");
      await arrive("work");
      await fill("work");
      await next(page).click();
      await arrive("place");
      await expect(field(page, "workplace")).not.toHaveValue("");
      await expect(page.getByText("事業者情報から", { exact: true }).first()).toBeVisible();
      await expectAccessible(page);
    });

    await test.step("a tap on a link in the middle of a word", async () => {
      await fill("place");
      await fillAll(page, { smoking: "敷地" });
      await field(page, "workplaceScope").focus();
      await expect.poll(() => keptValue("smoking")).toBe("敷地");
      await page.getByRole("link", { name: "求人の管理" }).first().click();
      await expectPage(page, "求人の管理");
      await page.getByRole("link", { name: title }).click();
      await expect(page.getByText("前回の入力の途中から始めています。")).toBeVisible();
      await expect(field(page, "smoking")).toHaveValue("敷地");
      await fillAll(page, { smoking: "敷地内禁煙" });
      await next(page).click();
      await arrive("time");
    });

    await test.step("a login that ends", async () => {
      await fill("time");
      await field(page, "overtime").focus();
      await expect.poll(() => keptValue("holidays")).toBe(posting.holidays);
      await page.context().clearCookies();
      await next(page).click();
      await expect(page.locator("#error-summary")).toContainText("ログインの有効時間が切れました");
      await expect(field(page, "hours")).toHaveValue(posting.hours);
      // The battery is empty, too: another browser goes on.
      await loginEmployerUser(page, user);
      await page.goto("/business/jobs");
      await page.getByRole("link", { name: title }).click();
      await expect(field(page, "hours")).toHaveValue(posting.hours);
      await next(page).click();
    });

    await test.step("the other pages, and what is missing", async () => {
      await arrive("contract");
      await fill("contract");
      await page.getByRole("button", { name: "応募", exact: true }).click();
      await arrive("apply");
      await fill("apply");
      await next(page).click();
      await arrive("days");
      await fill("days");
      await page.getByRole("button", { name: "保存して確認へ" }).click();
      await expectPage(page, title);
      await page.getByRole("link", { name: "賃金の下限" }).click();
      await arrive("pay");
      await fill("pay");
      await page.getByRole("button", { name: "下書き保存" }).click();
      await expectPage(page, title);
    });

    await test.step("nothing is submitted before what was taken over is confirmed", async () => {
      await page.getByRole("button", { name: "承認を申請する" }).click();
      await expect(page.locator("#error-summary")).toContainText("確かめたことのチェックを入れてください");
      await expectAccessible(page, { refused: true });
      await page.getByLabel("事業者情報から入れた内容が、今回も正しいことを確かめました").check();
      await page.getByRole("button", { name: "承認を申請する" }).click();
      await expect(page.getByText("承認を申請しました。")).toBeVisible();
      const [row] = await sql`
        select state, input ->> 'smoking' as smoking, input ->> 'wageFrom' as wage from job_drafts
        where input ->> 'title' = ${title}`;
      expect(row).toEqual({ state: "submitted", smoking: "敷地内禁煙", wage: "1200" });
      await page.goto("/business/jobs");
      await expect(page.getByText("書きかけの求人があります。")).toBeHidden();
    });
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("without JavaScript each press of the form keeps it, and a mistake on another page is found by its button", async ({
    page,
    sql,
  }) => {
    const user = await addEmployerUser(sql);
    await addSiteJob(sql, { employerId: String(user.employerId), title: "前の求人", breaks: "52分" });
    await loginEmployerUser(page, user);
    await page.goto("/business/jobs/new");
    await page.getByRole("button", { name: "前回の求人から入れる" }).click();
    await expect(page.getByText("前回の求人から入れました。")).toBeVisible();
    await page.getByRole("button", { name: "働く時間と休み" }).click();
    await expect(field(page, "breaks")).toHaveValue("52分");
    await page.getByRole("button", { name: "賃金と保険" }).click();
    await fillAll(page, { wageFrom: "千円" });
    await page.getByRole("button", { name: "募集", exact: true }).click();
    await fillAll(page, { title: "紙のような求人" });
    await next(page).click();
    await expect(page).toHaveURL(/section=work/);
    await fillAll(page, { duties: "検品\n箱詰め" });
    await page.getByRole("button", { name: "下書き保存" }).click();
    await expect(page.locator("#error-summary")).toContainText("賃金の下限は数字で入力してください");
    await page.getByRole("button", { name: "賃金の下限（賃金と保険）" }).click();
    await expect(field(page, "wageFrom")).toHaveValue("千円");
    await fillAll(page, { wageFrom: "1,200" });
    await page.getByRole("button", { name: "下書き保存" }).click();
    await expectPage(page, "紙のような求人");
    await page.getByRole("link", { name: "編集する" }).click();
    await page.getByRole("button", { name: "仕事の内容" }).click();
    await expect(field(page, "duties")).toHaveValue("検品\n箱詰め");
  });
});

test("a login that ends while somebody types loses nothing that was kept before", async ({ page, sql }) => {
  const user = await addEmployerUser(sql);
  await loginEmployerUser(page, user);
  const employerId = String(user.employerId);
  const job = await addSiteJob(sql, { employerId, title: "公開中の求人" });
  await page.goto(`/business/jobs/${job}/edit?section=all`);
  await fillAll(page, { duties: "新しい業務内容" });
  await field(page, "workplace").focus();
  await expect(page.getByText(kept)).toBeVisible();
  await page.context().clearCookies();
  await fillAll(page, { hours: "10時～16時" });
  await field(page, "workplace").focus();
  await expect(page.getByText("入力の途中を保存できませんでした。")).toBeVisible();
  await loginEmployerUser(page, user);
  await page.goto(`/business/jobs/${job}/edit`);
  await expect(field(page, "duties")).toHaveValue("新しい業務内容");
  await page.getByRole("link", { name: "途中の入力を使わずに始める" }).click();
  await page.getByRole("button", { name: "仕事の内容" }).click();
  await expect(field(page, "duties")).not.toHaveValue("新しい業務内容");
  const [row] = await sql`select duties from jobs where id = ${job}`;
  expect(row?.duties).not.toContain("新しい");
});
