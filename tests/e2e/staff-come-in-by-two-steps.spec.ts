import { spawnSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { expectAccessible } from "@/tests/support/accessible";
import { addStaff } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { siteSettings } from "@/tests/support/settings";
import { type Site, startSite } from "@/tests/support/site";
import { chosenPassword, codeAt } from "@/tests/support/staff";
import { expectPage, freshEmail, loginStaff } from "@/tests/support/walk";

// A production site that asks every 職員 for the second step; the other tests' site does not.
test.describe.configure({ mode: "serial" });
let site: Site;
test.beforeAll(async () => {
  site = await startSite({
    databaseUrl: String(process.env.TEST_DATABASE_URL),
    env: { STAFF_TOTP: "required" },
  });
});
test.afterAll(() => site.stop());

for (const scripts of [true, false]) {
  test.describe(scripts ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled: scripts });

    test("from the initial password to the page that was asked for, and in again", async ({ page }) => {
      const look = async () => scripts && expectAccessible(page);
      const email = freshEmail();
      const initial = atThePrompt("add", ["--email", email, "--name", "いわき 花子", "--role", "admin"]);
      await page.goto(`${site.url}/admin/staff/new`);
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
      // Shown once: neither Back nor the page itself has them again. The browser may refuse to go back at all.
      await page.goBack().catch(() => undefined);
      await page.goto(`${site.url}/admin/login/two-step`);
      await expect(page.getByText("二段階認証は設定済みです")).toBeVisible();
      expect(await page.content()).not.toContain(codes[0]);
      expect(await page.content()).not.toContain(key);

      await page.getByRole("button", { name: "ログアウト" }).click();
      await page.goto(`${site.url}/admin/account`);
      await enter(page, email, chosenPassword);
      await expectPage(page, "二段階認証");
      await look();
      // The code of the set-up is spent; the next one is taken, a little early.
      await fillCode(page, "確認", codeAt(key, new Date(Date.now() + 30_000)));
      await expectPage(page, "自分のアカウント");
      await expect(page.getByText("残りの回復コード 10個")).toBeVisible();
      await look();

      await page.getByRole("button", { name: "ログアウト" }).click();
      await enter(page, email, chosenPassword);
      await page.getByRole("link", { name: "回復コードで進む" }).click();
      await page.getByLabel("回復コード").fill((codes[0] ?? "").toUpperCase());
      await page.getByRole("button", { name: "確認" }).click();
      await expectPage(page, "ダッシュボード");
      expect(site.output()).not.toContain(key);
      for (const secret of [...codes, initial]) expect(site.output()).not.toContain(secret);

      const again = atThePrompt("reset", ["--email", email]);
      await page.goto(`${site.url}/admin`);
      await enter(page, email, again);
      await expectPage(page, "パスワードの変更");
    });
  });
}

test("an admin makes a 職員: the initial password is shown once, and each page is open to all", async ({
  page,
  sql,
}) => {
  const admin = await addStaff(sql);
  const other = await addStaff(sql, { role: "editor", name: "磐城 とても長い名前の太郎左衛門" });
  await loginStaff(page, admin);
  await page.goto("/admin/staff/new");
  await page.getByRole("button", { name: "登録する" }).click();
  await expect(page.locator("#error-summary")).toBeFocused();
  await expectAccessible(page, { refused: true });
  const email = freshEmail();
  await page.getByLabel("氏名").fill("試験 太郎");
  await page.getByLabel("メールアドレス").fill(email);
  await page.getByRole("button", { name: "登録する" }).click();
  await expect(page.getByRole("heading", { name: "職員を登録しました" })).toBeFocused();
  const initial = await page.locator("section li").innerText();
  await page.getByRole("link", { name: "戻る" }).click();
  await expectPage(page, "職員");
  await page.goBack();
  await expect(page.getByLabel("氏名")).toBeVisible();
  expect(await page.content()).not.toContain(initial);
  for (const path of [
    "",
    "/new",
    `/${other.id}`,
    `/${other.id}/edit`,
    `/${other.id}/password`,
    `/${other.id}/suspend`,
  ]) {
    await page.goto(`/admin/staff${path}`);
    await expectAccessible(page);
  }
  await page.goto("/admin/audit?action=create&subject=staff");
  await expect(page.getByText("職員：試験 太郎").first()).toBeVisible();
  await expectAccessible(page);
});

test("a long text survives a login that ran out while it was written", async ({ page, context, sql }) => {
  const editor = await addStaff(sql, { role: "editor" });
  await loginStaff(page, editor);
  await page.goto("/admin/notices/new");
  const title = `面接会のお知らせ ${Date.now()}`;
  const body = "合同企業面接会を開きます。\n\n- 日時\n- 会場\n".repeat(40).trim();
  await page.getByLabel("タイトル").fill(title);
  await page.getByLabel("本文").fill(body);
  await page.getByRole("radio", { name: "学生" }).check();
  await sql`delete from sessions where account_id = ${editor.id}`;
  await page.getByRole("button", { name: "下書き保存" }).click();
  await expect(page.locator("#error-summary")).toContainText("別のタブで管理画面にログインしてから");
  await expect(page.getByLabel("本文")).toHaveValue(body);
  await expect(page.getByRole("radio", { name: "学生" })).toBeChecked();
  const tab = await context.newPage();
  await loginStaff(tab, editor);
  await page.getByRole("button", { name: "下書き保存" }).click();
  await expect(page.getByRole("status").filter({ hasText: "保存" }).first()).toBeVisible();
  const [row] = await sql`select body, audience, state from notices where title = ${title}`;
  expect(row).toEqual({ body, audience: "student", state: "draft" });
});

/** `npm run staff:…` as a city would call it; answers with the 初期パスワード it prints. */
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

async function enter(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("メールアドレス").fill(email);
  await page.locator("input[name=password]").fill(password);
  await page.getByRole("button", { name: "ログイン", exact: true }).click();
}

async function fillCode(page: Page, button: string, code: string): Promise<void> {
  await page.getByLabel("確認コード").fill(code);
  await page.getByRole("button", { name: button, exact: true }).click();
}
