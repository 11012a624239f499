import { spawnSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { second } from "@/lib/time/units";
import { expectAccessible } from "@/tests/support/accessible";
import { siteSettings } from "@/tests/support/settings";
import { chosenPassword, codeAt } from "@/tests/support/staff";
import { expect, test } from "@/tests/support/strict-site";
import { expectPage, freshEmail } from "@/tests/support/walk";

// The tests run one after the other, so that one site is enough.
test.describe.configure({ mode: "default" });

for (const scripts of [true, false]) {
  test.describe(scripts ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a 職員 sets up password and 二段階認証, reaches the requested page, and logs in again by code and 回復コード", async ({
      page,
      site,
    }) => {
      const look = async () => scripts && expectAccessible(page);
      const email = freshEmail();
      const initial = atThePrompt("add", ["--email", email, "--name", "いわき 花子", "--role", "admin"]);
      await page.goto("/admin/staff/new");
      await enter(page, email, initial);
      await expectPage(page, "パスワードの変更");
      await look();
      for (const name of ["newPassword", "newPasswordAgain"])
        await page.locator(`input[name=${name}]`).fill(chosenPassword);
      await page.getByRole("button", { name: "変更" }).click();
      await expectPage(page, "二段階認証の設定");
      await page.getByRole("button", { name: "設定をはじめる" }).click();
      await expect(page.getByRole("img", { name: "QRコード" })).toBeVisible();
      await look();
      const key = (await page.locator("p.font-mono").innerText()).replaceAll(" ", "");
      await fillCode(page, "確認して設定する", "000 000");
      await expect(page.getByText("＊確認コードが違います")).toBeVisible();
      await fillCode(page, "確認して設定する", codeAt(key, new Date()));
      await expect(page.getByRole("heading", { name: "二段階認証を設定しました" })).toBeVisible();
      await look();
      const codes = await page.locator("section li").allInnerTexts();
      expect(codes).toHaveLength(10);
      await page.getByRole("link", { name: "次へ進む" }).click();
      await expectPage(page, "職員の新規作成");
      await expectMenu(page);
      // The codes are shown once, and not again by Back or by the page. Without scripts Back shows the browser's own page,
      // which says that the form has expired.
      if (scripts) {
        await page.goBack();
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        expect(await page.content()).not.toContain(codes[0]);
      }
      await page.goto(`/admin/login/two-step`);
      await expect(page.getByText("二段階認証は設定済みです")).toBeVisible();
      expect(await page.content()).not.toContain(codes[0]);
      expect(await page.content()).not.toContain(key);

      await leave(page);
      await page.goto(`/admin/account`);
      await enter(page, email, chosenPassword);
      await expectPage(page, "二段階認証");
      await look();
      // The code of the set-up cannot be used again; the next one is accepted early.
      await fillCode(page, "確認", codeAt(key, new Date(Date.now() + 30 * second)));
      await expectPage(page, "自分のアカウント");
      await expectMenu(page);
      await expect(page.getByText("残りの回復コード 10個")).toBeVisible();
      await look();

      await leave(page);
      await enter(page, email, chosenPassword);
      await page.getByRole("link", { name: "回復コードで進む" }).click();
      await page.getByLabel("回復コード").fill((codes[0] ?? "").toUpperCase());
      await page.getByRole("button", { name: "確認" }).click();
      await expectPage(page, "ダッシュボード");
      await expectMenu(page);
      expect(site.output()).not.toContain(key);
      for (const secret of [...codes, initial]) expect(site.output()).not.toContain(secret);

      const again = atThePrompt("reset", ["--email", email]);
      await page.goto(`/admin`);
      await enter(page, email, again);
      await expectPage(page, "パスワードの変更");
    });
  });
}

/** Runs `npm run staff:…`; the 初期パスワード that it prints. */
function atThePrompt(command: "add" | "reset", options: string[]): string {
  const settings = siteSettings({
    DATABASE_URL: String(process.env.TEST_DATABASE_URL),
    APP_URL: "http://localhost:3000",
    RESEND_BASE_URL: "http://127.0.0.1:9",
  });
  const { PATH, HOME } = process.env;
  const run = spawnSync(process.execPath, ["--import", "tsx", `scripts/staff-${command}.ts`, ...options], {
    env: { PATH, HOME, NODE_ENV: "production", ...settings },
    encoding: "utf8",
  });
  expect(run.status, run.stderr).toBe(0);
  return /^初期パスワード: (\S{16})$/m.exec(run.stdout)?.[1] ?? "";
}

/** After the login steps the pages have the menu of staff. */
async function expectMenu(page: Page): Promise<void> {
  await expect(page.getByRole("navigation", { name: "管理メニュー" })).toBeVisible();
}

async function enter(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("メールアドレス").fill(email);
  await page.locator("input[name=password]").fill(password);
  await page.getByRole("button", { name: "ログイン", exact: true }).click();
}

async function leave(page: Page): Promise<void> {
  await page.getByRole("button", { name: "ログアウト" }).click();
  await expectPage(page, "管理画面へのログイン");
}

async function fillCode(page: Page, button: string, code: string): Promise<void> {
  await page.getByLabel("確認コード").fill(code);
  await page.getByRole("button", { name: button, exact: true }).click();
}
