import type { Browser } from "@playwright/test";
import { addApplicant } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { ask } from "@/tests/support/visitor";
import {
  credentials,
  expectPage,
  fillLogin,
  freshEmail,
  login,
  startRegistrationByMail,
} from "@/tests/support/walk";

test("after a mail scanner has opened a link, the person can still use it", async ({
  page,
  browser,
  mailbox,
  sql,
}) => {
  const email = freshEmail();
  await startRegistrationByMail(page, email);
  const registration = credentials((await mailbox.mail(email)).text);
  await scan(browser, registration.url);
  expect(await sql`select id from applicants where email = ${email}`).toHaveLength(0);
  await page.goto(registration.url);
  await page.locator("input[name=password]").fill(registration.password);
  await page.getByLabel("識別文字列（半角アルファベット3文字）").fill("kwr");
  await page.getByRole("radio", { name: "一般" }).check();
  await page.getByRole("button", { name: "ユーザ登録認証申請" }).click();
  await expectPage(page, "アンケート");

  await page.goto("/password-reissue");
  await page.getByLabel("登録メールアドレス").fill(email);
  await page.getByRole("button", { name: "申請", exact: true }).click();
  const reissue = credentials((await mailbox.mail(email, 2)).text);
  await scan(browser, reissue.url);
  await page.goto(reissue.url);
  await page.locator("input[name=password]").fill(reissue.password);
  await page.getByRole("button", { name: "認証", exact: true }).click();
  await expect(page.getByText("パスワードを新しいものに変更しました。")).toBeVisible();
  await fillLogin(page, email, reissue.password);
  await expectPage(page, "求職者メニュー");
});

test("hovering over links and buttons changes nothing", async ({ page, sql }) => {
  const person = await addApplicant(sql);
  const state = () => sql`select a.*, s.id as session from applicants a join sessions s on s.account_id = a.id
    where a.id = ${person.id}`;
  await page.setViewportSize({ width: 1280, height: 800 });
  await login(page, person.email, person.password);
  const before = await state();
  const requested: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET" || new URL(request.url()).pathname.startsWith("/mypage/"))
      requested.push(request.url());
  });
  for (const target of await page.locator("a:visible:not(.sr-only), button:visible").all())
    await target.hover();
  await page.goto("/mypage/delete");
  for (const target of await page.locator("main").locator("a:visible, button:visible").all())
    await target.hover();
  // Personal pages are not prefetched, so the only request is the visit itself.
  expect(requested.map((url) => new URL(url).pathname)).toEqual(["/mypage/delete"]);
  expect(await state()).toEqual(before);
});

/** Opens a link as a mail scanner does: HEAD, GET, and in a browser that runs the scripts and hovers over every link. */
async function scan(browser: Browser, url: string): Promise<void> {
  await ask(url, { method: "HEAD" });
  for (let n = 0; n < 20; n++) await (await ask(url)).arrayBuffer();
  const scanner = await browser.newPage();
  await scanner.goto(url, { waitUntil: "networkidle" });
  for (const target of await scanner.locator("main").locator("a:visible, button:visible").all())
    await target.hover();
  await scanner.close();
}
