import { japanDate } from "@/lib/time/japan-day";
import { expectAccessible } from "@/tests/support/accessible";
import { addApplicant, addStaff } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { expectPage, login, loginStaff } from "@/tests/support/walk";

// One test only, because the terms are the same for the whole site.
test("staff publish new terms, readers see them within seconds, and an applicant is told once", async ({
  page,
  sql,
}) => {
  const person = await addApplicant(sql);
  await sql`update applicants set terms_agreed_at = now() - interval '30 days' where id = ${person.id}`;
  const today = japanDate(new Date());
  await loginStaff(page, await addStaff(sql));
  await page.getByRole("navigation", { name: "管理メニュー" }).getByRole("link", { name: "規約" }).click();
  await expectPage(page, "規約");
  await expectAccessible(page);
  await page.getByRole("link", { name: "新規作成" }).click();
  await expectPage(page, "規約の新規作成");

  await page.getByRole("button", { name: "公開する" }).click();
  await expect(page.locator("#error-summary")).toContainText("変更の要点を入力してください");
  await page.getByLabel("施行日").fill("2020-01-01");
  await page.getByLabel("変更の要点").fill("第6条を改めました。");
  const draft = await page.getByLabel("規約の本文").inputValue();
  await page.getByLabel("規約の本文").fill(`${draft}\n\n<img src=x onerror=alert(1)> 第12条`);
  await page.getByRole("button", { name: "公開する" }).click();
  await expect(page.locator("#error-summary")).toContainText("今日か今日より後の日");
  await expectAccessible(page, { refused: true });
  await page.getByLabel("施行日").fill(today);
  await page.getByRole("button", { name: "公開する" }).click();
  await expect(page.getByRole("status").filter({ hasText: "規約を公開しました。" })).toBeVisible();

  try {
    for (const path of ["/terms", "/register"]) {
      await expect(async () => {
        await page.goto(path);
        await expect(page.getByText("第12条")).toBeVisible({ timeout: 500 });
      }).toPass();
      await expect(page.locator("main img")).toHaveCount(0);
      await expect(page.getByText("（案）")).toHaveCount(0);
    }
    await login(page, person.email, person.password);
    await expect(page.getByText("利用・運用規約が変わりました。")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "確認しました" }).click();
    await expect(page.getByText("利用・運用規約が変わりました。")).toBeHidden();
    await expectPage(page, "求職者メニュー");
  } finally {
    // The draft of the terms again, for other tests.
    await sql.begin(async (tx) => {
      await tx`delete from terms_versions`;
      await tx`select pg_notify('published', '_N_T_/(public)/terms/page,_N_T_/(accounts)/register/page')`;
    });
  }
});
