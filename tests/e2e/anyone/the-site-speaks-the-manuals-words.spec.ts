import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/e2e";
import { missing, type Screen, screens, subjects } from "@/tests/support/manual";
import { credentials, expectPage, fillLogin, freshEmail } from "@/tests/support/walk";

test("every sentence of the manual is on its page or in its mail", async ({ page, mailbox }) => {
  const seen = new Set<Screen>();
  const lacking: Record<string, string[]> = {};
  const read = (screen: Screen, text: string) => {
    seen.add(screen);
    const lacks = missing(screen, text);
    if (lacks.length > 0) lacking[screen] = lacks;
  };
  const look = async (screen: Screen) => read(screen, await page.locator("body").innerText());
  const email = freshEmail();

  await page.goto("/");
  await openMenu(page);
  await look("menuSignedOut");
  await page.locator("#menu").getByRole("link", { name: "求職者登録" }).click();
  await expectPage(page, "求職者登録");
  await look("terms");
  await page.getByLabel("利用規約に同意します").check();
  await page.getByRole("button", { name: "求職者登録申請ページへ" }).click();
  await expectPage(page, "求職者登録申請");
  await look("startRegistration");
  await page.getByLabel("Eメールアドレス").fill(email);
  await page.getByRole("button", { name: "送信", exact: true }).click();
  await expect(page.getByText("求職者登録申請受付メールを、申請された")).toBeVisible();
  await look("registrationStarted");

  const registration = await mailbox.mail(email);
  expect(registration.subject).toBe(subjects.registrationMail);
  expect(registration.from).toContain("いわき市就職応援サイト");
  read("registrationMail", registration.text);
  await page.goto(credentials(registration.text).url);
  await look("activate");
  await page.getByLabel("パスワード", { exact: false }).first().fill(credentials(registration.text).password);
  await page.getByLabel("識別文字列（半角アルファベット3文字）").fill("abc");
  await page.getByRole("radio", { name: "学生" }).check();
  await page.getByRole("button", { name: "ユーザ登録認証申請" }).click();
  await expectPage(page, "アンケート");
  await look("survey");
  await page.getByRole("button", { name: "回答する" }).click();
  await expectPage(page, "求職者メニュー");
  await look("mypage");
  await openMenu(page);
  await look("menuSignedIn");

  await page.locator("main").getByRole("link", { name: "求職者情報確認・編集" }).click({ force: true });
  await expectPage(page, "登録情報");
  await look("profile");
  await page.goto("/mypage/settings");
  await look("settings");
  await page.goto("/mypage/password");
  await look("password");
  await page.getByLabel("新しいパスワード", { exact: false }).first().fill("港の朝焼け 灯台 七つ");
  await page
    .getByLabel("確認のためもう1度入力してください。", { exact: false })
    .first()
    .fill("港の朝焼け 灯台 七つ");
  await page.getByRole("button", { name: "変更", exact: true }).click();
  await expectPage(page, "求職者メニュー");
  await look("passwordChanged");
  await page.locator("main").getByRole("button", { name: "ログアウト" }).click();
  await expectPage(page, "ログイン");
  await page.goto("/login");
  // 「パスワードを表示」 appears after hydration.
  await expect(page.getByLabel("パスワードを表示")).toBeVisible();
  await look("login");

  await page.getByRole("link", { name: "こちら" }).click();
  await expectPage(page, "パスワード再発行");
  await look("reissue");
  await page.getByLabel("登録メールアドレス").fill(email);
  await page.getByRole("button", { name: "申請", exact: true }).click();
  await expect(page.getByText("パスワード再発行申請を受け付けました。")).toBeVisible();
  await look("reissueStarted");
  const reissue = await mailbox.mail(email, 2);
  expect(reissue.subject).toBe(subjects.reissueMail);
  read("reissueMail", reissue.text);
  await page.goto(credentials(reissue.text).url);
  await look("reissueConfirm");
  await page.locator("input[name=password]").fill(credentials(reissue.text).password);
  await page.getByRole("button", { name: "認証", exact: true }).click();
  await expect(page.getByText("パスワードを新しいものに変更しました。")).toBeVisible();
  await look("reissued");

  await fillLogin(page, email, credentials(reissue.text).password);
  await expectPage(page, "求職者メニュー");
  await page.goto("/mypage/delete");
  await look("delete");
  await page.goto("/manual/phone");
  await look("manual");

  expect(lacking).toEqual({});
  expect(Object.keys(screens).filter((screen) => !seen.has(screen as Screen))).toEqual([]);
});

async function openMenu(page: Page): Promise<void> {
  await page.locator("#menu summary").click();
  await expect(page.locator("#menu nav")).toBeVisible();
}
