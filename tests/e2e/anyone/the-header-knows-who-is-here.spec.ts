import type { Page } from "@playwright/test";
import { addApplicant, addEmployerUser } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { expectPage, fillLogin, loginEmployerUser } from "@/tests/support/walk";

test("the menu changes at login and logout, also on static pages and on Back", async ({ page, sql }) => {
  const person = await addApplicant(sql);
  await page.goto("/jobs");
  await expectMenu(page, "guest");
  await choose(page, "ログイン");
  await expectPage(page, "ログイン");
  await fillLogin(page, person.email, person.password);
  await expectPage(page, "求職者メニュー");
  await expectMenu(page, "applicant");
  await choose(page, "求人情報");
  await expectPage(page, "求人情報");
  await expectMenu(page, "applicant");
  await page.reload();
  await expectMenu(page, "applicant");
  await page.locator("#menu summary").click();
  await page.locator("#menu").getByRole("button", { name: "ログアウト" }).click();
  await expectPage(page, "ログイン");
  await expectMenu(page, "guest");
  await page.goBack();
  await expectPage(page, "求人情報");
  await expectMenu(page, "guest");
});

test("the menu of a 事業者 has 事業者メニュー and not 求職者メニュー", async ({ page, sql }) => {
  await loginEmployerUser(page, await addEmployerUser(sql));
  await choose(page, "求人情報");
  await expectPage(page, "求人情報");
  await page.locator("#menu summary").click();
  const menu = page.locator("#menu");
  await expect(menu.getByRole("link", { name: "事業者メニュー", exact: true })).toBeVisible();
  for (const hidden of ["求職者メニュー", "ログイン", "求職者登録", "管理画面"]) {
    await expect(menu.getByRole("link", { name: hidden, exact: true })).toBeHidden();
  }
  await menu.getByRole("button", { name: "ログアウト" }).click();
  await expectPage(page, "ログイン");
  await expectMenu(page, "guest");
});

test("PCサイト is wide, also on further pages, and スマートフォンサイト ends it", async ({
  browser,
  baseURL,
  visitorAddress,
}) => {
  const context = await browser.newContext({
    baseURL: String(baseURL),
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
    locale: "ja-JP",
    extraHTTPHeaders: { "x-forwarded-for": visitorAddress },
  });
  const page = await context.newPage();
  const width = () => page.evaluate(() => document.documentElement.clientWidth);
  /** What is seen without scrolling sideways. */
  const seen = () => page.evaluate(() => Math.round(visualViewport?.width ?? 0));
  await page.goto("/");
  expect(await width()).toBe(360);
  await page.locator("#menu summary").click();
  await page.locator("#menu").getByRole("button", { name: "PCサイト" }).click();
  const bar = page.getByRole("navigation", { name: "メインメニュー" });
  await expect(bar).toBeVisible();
  expect([await width(), await seen()]).toEqual([1100, 1100]);
  // Clicks are dispatched as events, because Playwright's pointer misses on a page that is scaled down.
  await bar.getByRole("link", { name: "お知らせ" }).dispatchEvent("click");
  await expectPage(page, "お知らせ");
  await page.locator("main").getByRole("link", { name: "（見本）" }).first().dispatchEvent("click");
  await expect(page.getByText("お知らせの内容")).toBeVisible();
  expect(await width()).toBe(1100);
  await page.reload();
  expect([await width(), await seen()]).toEqual([1100, 1100]);
  await bar.getByRole("button", { name: "スマートフォンサイト" }).dispatchEvent("click");
  await expect(bar).toBeHidden();
  expect(await width()).toBe(360);
  await context.close();
});

async function expectMenu(page: Page, who: "guest" | "applicant"): Promise<void> {
  const menu = page.locator("#menu");
  await menu.locator("summary").click();
  const [shown, hidden] = who === "guest" ? ["ログイン", "求職者メニュー"] : ["求職者メニュー", "ログイン"];
  await expect(menu.getByRole("link", { name: shown, exact: true })).toBeVisible();
  await expect(menu.getByRole("link", { name: hidden, exact: true })).toBeHidden();
  await expect(menu.getByRole("link", { name: "事業者メニュー", exact: true })).toBeHidden();
  await menu.locator("summary").click();
}

async function choose(page: Page, label: string): Promise<void> {
  await page.locator("#menu summary").click();
  await page.locator("#menu").getByRole("link", { name: label, exact: true }).click();
}
