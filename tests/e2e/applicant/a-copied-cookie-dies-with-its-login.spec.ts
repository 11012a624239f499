import type { Page } from "@playwright/test";
import { addApplicant } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { ask, copyCookies } from "@/tests/support/visitor";
import { credentials, expectPage, login } from "@/tests/support/walk";

const chosen = "うみべの 灯台と 七つの星";

const ends: Record<
  string,
  (page: Page, mailbox: { mail(to: string): Promise<{ text: string }> }, email: string) => Promise<void>
> = {
  ログアウト: async (page) => {
    await page.locator("main").getByRole("button", { name: "ログアウト" }).click();
    await expectPage(page, "ログイン");
  },
  パスワードの変更: async (page) => {
    await page.goto("/mypage/password");
    await page.locator("input[name=newPassword]").fill(chosen);
    await page.locator("input[name=newPasswordAgain]").fill(chosen);
    await page.getByRole("button", { name: "変更", exact: true }).click();
    await expectPage(page, "求職者メニュー");
  },
  再発行: async (page, mailbox, email) => {
    await page.goto("/password-reissue");
    await page.getByLabel("登録メールアドレス").fill(email);
    await page.getByRole("button", { name: "申請", exact: true }).click();
    const { url, password } = credentials((await mailbox.mail(email)).text);
    await page.goto(url);
    await page.locator("input[name=password]").fill(password);
    await page.getByRole("button", { name: "認証", exact: true }).click();
    await expectPage(page, "ログイン");
  },
  アカウントの削除: async (page) => {
    await page.goto("/mypage/delete");
    await page.getByLabel("以上のことを了解しました。").check();
    await page.getByRole("button", { name: "アカウント削除する" }).click();
    await expectPage(page, "アカウントを削除しました");
  },
};

for (const [name, end] of Object.entries(ends)) {
  test(`a copied cookie is worth nothing after ${name}`, async ({
    page,
    browser,
    mailbox,
    sql,
    visitorAddress,
  }) => {
    const person = await addApplicant(sql);
    const elsewhere = await browser.newPage({ extraHTTPHeaders: { "x-forwarded-for": visitorAddress } });
    await login(page, person.email, person.password);
    await login(elsewhere, person.email, person.password);
    // A logout ends its own login, a password change every other one, the rest all of them.
    const [here, there] = [await copyCookies(page), await copyCookies(elsewhere)];
    const copies = { ログアウト: [here], パスワードの変更: [there] }[name] ?? [here, there];
    for (const cookie of copies) expect((await ask("/mypage/profile", { cookie })).status).toBe(200);
    await end(page, mailbox, person.email);
    for (const cookie of copies) {
      for (const path of ["/mypage", "/mypage/profile", "/mypage/settings"]) {
        const answer = await ask(path, { cookie });
        expect.soft(answer.headers.get("location") ?? (await answer.text()), path).toContain("/login/again");
      }
    }
    await elsewhere.close();
  });
}
