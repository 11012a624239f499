import type { Locator, Page } from "@playwright/test";
import { tried } from "@/tests/support/accessible";
import { addApplicant } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { credentials, expectPage, freshEmail, openAddressForm } from "@/tests/support/walk";

test("a registration works by Tab, Space, Enter and letters", async ({ page, mailbox }) => {
  tried("求職者登録を、規約の同意からアンケートの回答まで。入力の誤りの知らせから、誤りのある欄へ移る");
  const email = freshEmail();
  await page.goto("/register");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "本文へ移動" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();

  const consent = page.getByRole("button", { name: "求職者登録申請ページへ" });
  await tabTo(page, consent);
  await page.keyboard.press("Enter");
  await followSummary(page, page.getByLabel("利用規約に同意します"));
  await page.keyboard.press("Space");
  await tabTo(page, consent);
  await page.keyboard.press("Enter");
  await expectPage(page, "求職者登録申請");

  const address = page.getByLabel("Eメールアドレス");
  const send = page.getByRole("button", { name: "送信", exact: true });
  await tabTo(page, send);
  await page.keyboard.press("Enter");
  await followSummary(page, address);
  await expect(address).toHaveAccessibleDescription(
    /このアドレスが、ログインIDになります。.*＊Eメールアドレスを入力してください/,
  );
  await page.keyboard.type(email);
  await page.keyboard.press("Enter");
  await expect(page.getByText("求職者登録申請受付メールを、申請された")).toBeVisible();

  const { url, password } = credentials((await mailbox.mail(email)).text);
  await page.goto(url);
  await tabTo(page, page.locator("input[name=password]"));
  await page.keyboard.type(password);
  await tabTo(page, page.getByRole("checkbox", { name: "パスワードを表示" }));
  await page.keyboard.press("Space");
  await expect(page.locator("input[name=password]")).toHaveAttribute("type", "text");
  await tabTo(page, page.getByLabel("識別文字列（半角アルファベット3文字）"));
  await page.keyboard.type("kwr");
  await tabTo(page, page.getByRole("radio", { name: "一般" }));
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "学生" })).toBeChecked();
  await tabTo(page, page.getByRole("button", { name: "ユーザ登録認証申請" }));
  await page.keyboard.press("Enter");
  await expectPage(page, "アンケート");
  await tabTo(page, page.getByRole("button", { name: "回答する" }));
  await page.keyboard.press("Space");
  await expectPage(page, "求職者メニュー");
});

test("the menu opens, leads to a page and closes", async ({ page }) => {
  tried("メニューを開き、ほかのページへ移る。移ると閉じる");
  await page.goto("/notices");
  await tabTo(page, page.locator("#menu summary"));
  await page.keyboard.press("Enter");
  await tabTo(page, page.locator("#menu").getByRole("link", { name: "登録事業者" }));
  await page.keyboard.press("Enter");
  await expectPage(page, "登録事業者");
  await expect(page.locator("#menu nav")).toBeHidden();
});

test("a password can be pasted", async ({ page, context, sql }) => {
  tried("パスワードを欄に貼り付けて、ログインする");
  const { email, password } = await addApplicant(sql);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/login");
  await page.getByLabel("ログインID").fill(email);
  await page.evaluate((text) => navigator.clipboard.writeText(`${text}\n`), password);
  await page.locator("input[name=password]").focus();
  await page.keyboard.press("ControlOrMeta+v");
  await page.keyboard.press("Enter");
  await expectPage(page, "求職者メニュー");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the error summary has the focus and leads to the field", async ({ page }) => {
    tried("JavaScriptを使わない設定で、入力の誤りの知らせから、誤りのある欄へ移る");
    await openAddressForm(page);
    await page.getByLabel("Eメールアドレス").fill("hanako");
    await page.keyboard.press("Enter");
    await followSummary(page, page.getByLabel("Eメールアドレス"));
  });

  test("the menu opens", async ({ page }) => {
    tried("JavaScriptを使わない設定で、メニューを開く");
    await page.goto("/notices");
    await page.locator("#menu summary").press("Enter");
    await expect(page.locator("#menu").getByRole("link", { name: "ログイン" })).toBeVisible();
    await expect(page.locator("#menu").getByRole("link", { name: "求職者メニュー" })).toBeVisible();
  });
});

/** Follows the first link of the focused error summary to its field. */
async function followSummary(page: Page, field: Locator): Promise<void> {
  await expect(page.locator("#error-summary")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute("aria-invalid", "true");
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never reaches ${target}`);
}
