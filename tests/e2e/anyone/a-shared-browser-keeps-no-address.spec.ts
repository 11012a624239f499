import type { Page } from "@playwright/test";
import { addApplicant, addEmployerUser } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import {
  freshEmail,
  login,
  loginEmployerUser,
  openAddressForm,
  startRegistrationByMail,
} from "@/tests/support/walk";

const send = (page: Page) => page.getByRole("button", { name: "送信", exact: true }).click();

/** Each page that shows the address to which a mail was sent, and how a person gets there. */
const flows: Record<string, (page: Page, email: string) => Promise<void>> = {
  "/register/sent": startRegistrationByMail,
  "/business/register/sent": async (page, email) => {
    await page.goto("/business/register");
    await page.getByLabel("利用規約に同意します").check();
    await page.getByRole("button", { name: "事業者登録申請ページへ" }).click();
    await page.getByLabel("Eメールアドレス").fill(email);
    await send(page);
  },
  "/password-reissue/sent": async (page, email) => {
    await page.goto("/password-reissue");
    await page.getByLabel("登録メールアドレス").fill(email);
    await page.getByRole("button", { name: "申請", exact: true }).click();
  },
};

for (const [sent, start] of Object.entries(flows)) {
  test(`${sent} forgets the address at the next login, and at a logout`, async ({ page, sql }) => {
    const [first, second] = [freshEmail(), freshEmail()];
    await start(page, first);
    await expect(page).toHaveURL(new RegExp(sent));
    await expect(page.getByText(first).first()).toBeVisible();
    const person = await addApplicant(sql);
    await login(page, person.email, person.password);
    await page.goto(sent);
    await expect(page.getByText(first)).toHaveCount(0);

    await start(page, second);
    await expect(page.getByText(second).first()).toBeVisible();
    await page.goto("/mypage");
    await page.getByRole("button", { name: "ログアウト" }).last().click();
    await expect(page).not.toHaveURL(/mypage/);
    await page.goto(sent);
    await expect(page.getByText(second)).toHaveCount(0);
    for (const cookie of await page.context().cookies(new URL(sent, page.url()).href)) {
      expect(cookie.name).not.toMatch(/^asked/);
    }
  });
}

test("the address is kept no longer than the window, and a login of a 担当者 ends it too", async ({
  page,
  sql,
}) => {
  const email = freshEmail();
  await openAddressForm(page);
  await page.getByLabel("Eメールアドレス").fill(email);
  await send(page);
  await expect(page).toHaveURL(/\/register\/sent/);
  const cookie = (await page.context().cookies(page.url())).find(({ name }) => name === "asked");
  // -1: a cookie without an end of its own, which the browser forgets when it is closed.
  expect(cookie?.expires).toBe(-1);
  await loginEmployerUser(page, await addEmployerUser(sql));
  await page.goto("/register/sent");
  await expect(page.getByText(email)).toHaveCount(0);
});
