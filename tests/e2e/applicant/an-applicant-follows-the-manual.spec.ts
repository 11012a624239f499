import { expect, test } from "@/tests/support/e2e";
import {
  activateByMail,
  credentials,
  expectPage,
  fillLogin,
  freshEmail,
  startRegistrationByMail,
} from "@/tests/support/walk";
import { everyWay, inEachWay } from "@/tests/support/ways";

inEachWay(everyWay, () => {
  test("an applicant registers by mail, uses every chapter of the manual and deletes the account", async ({
    page,
    mailbox,
  }) => {
    const email = freshEmail();

    await test.step("求職者登録 and アンケート", async () => {
      await page.goto("/");
      await expect(page.getByRole("link", { name: "求人情報" }).first()).toBeAttached();
      await startRegistrationByMail(page, email);
      await activateByMail(page, mailbox, email);
      await page.getByRole("radio", { name: "女性" }).check();
      await page.getByRole("radio", { name: "30代" }).check();
      await page.getByRole("button", { name: "回答する" }).click();
      await expectPage(page, "求職者メニュー");
    });

    await test.step("求職者情報確認・編集", async () => {
      await page.locator("main").getByRole("link", { name: "求職者情報確認・編集" }).click();
      await expectPage(page, "登録情報");
      await expect(page.getByText(/^KWR\d{7}$/)).toBeVisible();
      await page.getByRole("radio", { name: "学生" }).check();
      await page.getByRole("button", { name: "更新" }).click();
      await expect(page.getByText("登録情報を更新しました。")).toBeVisible();
      await expect(page.locator("dd").nth(1)).toHaveText("学生");
    });

    await test.step("メール配信・アカウント設定", async () => {
      await page.goto("/mypage/settings");
      await page.getByRole("radio", { name: "希望しない" }).check();
      await page.getByRole("button", { name: "更新" }).click();
      await expect(page.getByText("メール配信設定を更新しました。")).toBeVisible();
      await expect(page.getByRole("radio", { name: "希望しない" })).toBeChecked();
    });

    const chosen = "うみべの 灯台と 七つの星";
    await test.step("パスワードの変更", async () => {
      await page.getByRole("link", { name: "パスワードを変更する" }).click();
      await expectPage(page, "パスワード変更");
      await page.locator("input[name=newPassword]").fill(chosen);
      await page.locator("input[name=newPasswordAgain]").fill(chosen);
      await page.getByRole("button", { name: "変更", exact: true }).click();
      await expect(page.getByText("パスワードを変更しました。")).toBeVisible();
      await page.locator("main").getByRole("button", { name: "ログアウト" }).click();
      await expect(page.getByText("ログアウトしました。").first()).toBeVisible();
      await fillLogin(page, email, chosen);
      await expectPage(page, "求職者メニュー");
      await page.locator("main").getByRole("button", { name: "ログアウト" }).click();
      await expectPage(page, "ログイン");
    });

    let reissued = "";
    await test.step("再発行: the old password works until [認証]", async () => {
      await page.getByRole("link", { name: "こちら" }).click();
      await expectPage(page, "パスワード再発行");
      await page.getByLabel("登録メールアドレス").fill(email);
      await page.getByRole("button", { name: "申請", exact: true }).click();
      await expect(page.getByText("パスワード再発行申請を受け付けました。")).toBeVisible();
      const mail = credentials((await mailbox.mail(email, 2)).text);
      reissued = mail.password;
      await page.goto("/login");
      await fillLogin(page, email, chosen);
      await expectPage(page, "求職者メニュー");
      await page.goto(mail.url);
      await page.locator("input[name=password]").fill(reissued);
      await page.getByRole("button", { name: "認証", exact: true }).click();
      await expect(page.getByText("パスワードを新しいものに変更しました。")).toBeVisible();
      await fillLogin(page, email, reissued);
      await expectPage(page, "求職者メニュー");
    });

    await test.step("アカウントの削除", async () => {
      await page.goto("/mypage/delete");
      await page.getByLabel("以上のことを了解しました。").check();
      await page.getByRole("button", { name: "アカウント削除する" }).click();
      await expectPage(page, "アカウントを削除しました");
      await page.goto("/login");
      await fillLogin(page, email, reissued);
      await expect(page.getByText("ログインIDかパスワードが違います").first()).toBeVisible();
      await page.goto("/mypage");
      await expectPage(page, "ログイン");
    });
  });
});
