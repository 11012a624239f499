import type { Page } from "@playwright/test";
import { addApplicant } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { activateByMail, freshEmail, login, startRegistrationByMail } from "@/tests/support/walk";

for (const scripts of [true, false]) {
  test.describe(scripts ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled: scripts });

    test("an older tab of an applicant does nothing for the person who has logged in since", async ({
      page,
      sql,
    }) => {
      const mother = await addApplicant(sql);
      const daughter = await addApplicant(sql);
      await login(page, mother.email, mother.password);
      const older: Page[] = [];
      for (const path of ["/mypage/delete", "/mypage/settings", "/mypage/profile"]) {
        const tab = await page.context().newPage();
        await tab.goto(path);
        older.push(tab);
      }
      const [deletion, settings, profile] = older as [Page, Page, Page];
      await expect(deletion.getByText(`識別名 ${mother.handle}`)).toBeVisible();
      await page.context().clearCookies();
      await login(page, daughter.email, daughter.password);

      await deletion.getByLabel("以上のことを了解しました。").check();
      await deletion.getByRole("button", { name: "アカウント削除する" }).click();
      await settings.getByRole("radio", { name: "希望しない" }).check();
      await update(settings);
      await profile.getByRole("radio", { name: "学生" }).check();
      await update(profile);
      for (const tab of older) {
        await expect(tab.getByText("別の方がログイン").first()).toBeVisible();
        await expect(tab.getByText(`識別名 ${daughter.handle}`).first()).toBeVisible();
        await expect(tab.getByRole("link", { name: "いまのログインで、この画面を開く" })).toBeVisible();
      }
      const people = await sql`
        select handle, wants_mail, attribute from applicants where id in (${mother.id}, ${daughter.id}) order by handle`;
      expect(people.map(({ wants_mail, attribute }) => [wants_mail, attribute])).toEqual([
        [true, "general"],
        [true, "general"],
      ]);

      // The same person who logs in again goes on in the older tab.
      await page.context().clearCookies();
      await login(page, mother.email, mother.password);
      if (!scripts) return;
      await update(settings);
      await expect(settings.getByText("メール配信設定を更新しました。")).toBeVisible();
      expect(await sql`select wants_mail from applicants where id = ${mother.id}`).toEqual([
        { wants_mail: false },
      ]);
    });
  });
}

test("the survey knows nobody: its form carries no mark", async ({ page, mailbox }) => {
  const email = freshEmail();
  await startRegistrationByMail(page, email);
  await activateByMail(page, mailbox, email);
  const form = page.locator("form", { has: page.getByRole("button", { name: "回答する" }) });
  await expect(form).toHaveCount(1);
  await expect(form.locator("input[type=hidden][name=formMark]")).toHaveCount(0);
  await page.goto("/mypage/settings");
  await expect(page.locator("input[type=hidden][name=formMark]").first()).toBeAttached();
});

async function update(page: Page): Promise<void> {
  await page.getByRole("button", { name: "更新", exact: true }).click();
}
