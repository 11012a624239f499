import type { Page } from "@playwright/test";
import { expectAccessible } from "@/tests/support/accessible";
import { addEmployerUser, addStaff } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { addSiteJob, inDays } from "@/tests/support/factories/postings";
import { field, fillAll, posting } from "@/tests/support/staff-walk";
import { expectPage, loginEmployerUser, loginStaff } from "@/tests/support/walk";
import { inEachWay, ways } from "@/tests/support/ways";

const use = (page: Page) => page.getByRole("button", { name: "ひな形を使う" });
const gap = "（　　）";

inEachWay(ways, (way) => {
  test("an employer begins with the ひな形 of the 職種, and cannot submit it before its gaps are written", async ({
    page,
    sql,
  }) => {
    const user = await addEmployerUser(sql);
    const employerId = String(user.employerId);
    await addSiteJob(sql, { employerId, title: "前の求人", contractTerm: "open", renewalRule: null });
    const title = `介護の仕事${Date.now()}`;
    await loginEmployerUser(page, user);

    await test.step("the 職種 comes first, and what was typed stays", async () => {
      await page.goto("/business/jobs/new");
      await expect(page.getByRole("button", { name: "前回の求人から入れる" })).toBeVisible();
      await fillAll(page, { title, headcount: "二人" });
      await use(page).click();
      await expect(page.locator("#error-summary")).toContainText("職種を選んでから");
      await expect(field(page, "title")).toHaveValue(title);
      if (way.scripts) await expectAccessible(page, { refused: true });
      await page.setViewportSize(way.viewport);
      await fillAll(page, { occupation: "nurse", qualifications: "看護師の免許" });
      await use(page).click();
      await expect(page.getByText("ひな形から入れました。")).toBeVisible();
      await expect(field(page, "title")).toHaveValue(title);
      await expect(field(page, "headcount")).toHaveValue("二人");
      await expect(field(page, "qualifications")).toHaveValue("看護師の免許");
      await expect(use(page)).toHaveCount(0);
      await expect(page.getByRole("button", { name: "前回の求人から入れる" })).toBeVisible();
      if (way.scripts) await expectAccessible(page);
      await page.setViewportSize(way.viewport);
    });

    await test.step("the field is marked until it is changed, and the last posting does not overwrite it", async () => {
      await page.getByRole("button", { name: "前回の求人から入れる" }).click();
      await expect(page.getByText("前回の求人から入れました。")).toBeVisible();
      await page.getByRole("button", { name: "仕事の内容" }).click();
      await expect(page).toHaveURL(/section=work/);
      await expect(field(page, "duties")).toHaveValue(new RegExp(`^${gap}で、看護の仕事`));
      await expect(page.getByText("ひな形から", { exact: true })).toBeVisible();
      await page.getByRole("button", { name: "すべての欄を1ページで入力する" }).click();
      await expect(page).toHaveURL(/section=all/);
      const { duties: _, occupation: __, qualifications: ___, ...rest } = posting;
      await fillAll(page, { ...rest, closesOn: inDays(30) });
      await field(page, "district").selectOption("小名浜");
    });

    await test.step("a gap holds the press back, and says where", async () => {
      await page.getByRole("button", { name: "承認を申請する" }).click();
      const summary = page.locator("#error-summary");
      await expect(summary).toContainText(`業務内容に、書いていない「${gap}」が2か所あります`);
      await expect(summary).toContainText("で、看護の仕事をします。");
      await page.getByRole("button", { name: "下書き保存" }).click();
      await expectPage(page, title);
      await expect(page.getByRole("link", { name: `業務内容の「${gap}」2か所` })).toBeVisible();
      await expect(page.getByRole("button", { name: "承認を申請する" })).toHaveCount(0);
      await page.getByRole("link", { name: `業務内容の「${gap}」2か所` }).click();
      await expectPage(page, "求人の編集");
      await field(page, "duties").fill("見本病院で、看護の仕事をします。");
      await page.getByRole("button", { name: "下書き保存" }).click();
      await expectPage(page, title);
    });

    await test.step("what came from both is confirmed at the end", async () => {
      // 業務内容 was changed and is the writer's own; 応募書類 and 選考方法 still hold the ひな形.
      const confirmation = page.getByRole("region", { name: "入れた内容" });
      await expect(confirmation.getByRole("heading")).toHaveText([
        "前回の求人から入れた内容",
        "ひな形から入れた内容",
      ]);
      await expect(confirmation).toContainText("履歴書、免許証・資格証の写し");
      await expect(confirmation).not.toContainText("見本病院");
      await page.getByRole("button", { name: "承認を申請する" }).click();
      await expect(page.locator("#error-summary")).toContainText("確かめたことのチェックを入れてください");
      await page.getByRole("checkbox").check();
      await page.getByRole("button", { name: "承認を申請する" }).click();
      await expect(page.getByText("承認を申請しました。")).toBeVisible();
      const [draft] =
        await sql`select input ->> 'duties' as duties, input ->> 'breaks' as breaks from job_drafts
        where employer_id = ${employerId}`;
      expect(draft).toEqual({ duties: "見本病院で、看護の仕事をします。", breaks: posting.breaks });
    });
  });
});

test("Enter in a field goes on as before, and by keyboard the ひな形 is one press; a second time it is there again", async ({
  page,
  sql,
}) => {
  const user = await addEmployerUser(sql);
  await loginEmployerUser(page, user);
  await page.goto("/business/jobs/new");
  await fillAll(page, { title: `清掃${Date.now()}`, occupation: "clean" });
  await field(page, "title").press("Enter");
  await expect(page).toHaveURL(/section=work/);
  await expect(field(page, "duties")).toHaveValue("");
  await use(page).focus();
  await page.keyboard.press("Enter");
  await expect(field(page, "duties")).toHaveValue(/の清掃をする仕事です。/);
  // Deleted again: the ひな形 may be used once more, and every field of the form holds it.
  await field(page, "duties").fill("");
  await page.getByRole("button", { name: "募集", exact: true }).click();
  await expect(page).toHaveURL(/section=post/);
  await fillAll(page, { occupation: "guard" });
  await use(page).click();
  await expect(page.getByText("ひな形から入れました。")).toBeVisible();
  await page.getByRole("button", { name: "保存して次へ" }).click();
  await expect(field(page, "duties")).toHaveValue(/の警備をする仕事です。/);
});

test("staff have the same, before a 事業者 is chosen", async ({ page, sql }) => {
  await loginStaff(page, await addStaff(sql, { role: "editor" }));
  await page.goto("/admin/jobs/new");
  await fillAll(page, { occupation: "make" });
  await use(page).click();
  await expect(page.getByText("ひな形から入れました。")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "仕事の内容" }).click();
  await expect(field(page, "duties")).toHaveValue(/を作る工場で/);
  await page.getByRole("button", { name: "応募", exact: true }).click();
  await expect(field(page, "applyDocuments")).toHaveValue("履歴書");
});
