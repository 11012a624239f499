import type { Browser, BrowserContext } from "@playwright/test";
import { day, second } from "@/lib/time/units";
import { addApplicant } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { expectPage, fillLogin, login } from "@/tests/support/walk";

/** Another browser with the same cookies. */
async function thief(browser: Browser, context: BrowserContext, extraHTTPHeaders: Record<string, string>) {
  const other = await browser.newContext({ extraHTTPHeaders });
  await other.addCookies(await context.cookies());
  const page = await other.newPage();
  return {
    sees: async () => {
      await page.goto("/mypage/profile");
      return new URL(page.url()).pathname;
    },
    close: () => other.close(),
  };
}

test("after a logout a copy of the cookie is worth nothing", async ({
  page,
  context,
  browser,
  sql,
  extraHTTPHeaders,
}) => {
  const { email, password } = await addApplicant(sql);
  await login(page, email, password);
  const copy = await thief(browser, context, extraHTTPHeaders ?? {});
  expect(await copy.sees()).toBe("/mypage/profile");
  await page.locator("main").getByRole("button", { name: "ログアウト" }).click();
  await expect(page).toHaveURL(/signed-out/);
  expect(await copy.sees()).toBe("/login/again");
  await copy.close();
});

test("a new login in the same browser ends the one before", async ({
  page,
  context,
  browser,
  sql,
  extraHTTPHeaders,
}) => {
  const first = await addApplicant(sql);
  const second = await addApplicant(sql);
  // Opened before: the page of the login leads on, once somebody is signed in.
  const older = await context.newPage();
  await older.goto("/login");
  await login(page, first.email, first.password);
  const copy = await thief(browser, context, extraHTTPHeaders ?? {});
  await fillLogin(older, second.email, second.password);
  await expectPage(older, "求職者メニュー");
  expect(await copy.sees()).toBe("/login/again");
  await page.goto("/mypage/profile");
  await expect(page.getByText(second.handle)).toBeVisible();
  await copy.close();
});

test("the cookies name no person, and last as long as was chosen", async ({ page, context, sql }) => {
  const { email, password } = await addApplicant(sql);
  await login(page, email, password);
  const short = await context.cookies();
  expect(short.map((cookie) => cookie.name).sort()).toEqual(["device", "role", "session"]);
  for (const { name, httpOnly, sameSite, value, expires } of short) {
    expect({ name, httpOnly, sameSite }).toEqual({ name, httpOnly: name !== "role", sameSite: "Lax" });
    expect(value).not.toContain(email);
    if (name !== "device") expect(expires).toBe(-1);
  }
  await context.clearCookies();
  await page.goto("/login");
  await page.getByLabel("この端末でログインしたままにする", { exact: false }).check();
  await fillLogin(page, email, password);
  await expectPage(page, "求職者メニュー");
  const days = (name: string, all: typeof short) =>
    Math.round(
      ((all.find((cookie) => cookie.name === name)?.expires ?? 0) - Date.now() / second) / (day / second),
    );
  const long = await context.cookies();
  expect(["session", "role", "device"].map((name) => days(name, long))).toEqual([30, 30, 365]);
});

test("headers that next-auth reads change neither the refusal nor the cookies", async ({
  browser,
  visitorAddress,
  sql,
}) => {
  const { email, password } = await addApplicant(sql);
  const context = await browser.newContext({
    extraHTTPHeaders: { "x-forwarded-for": visitorAddress, "x-auth-return-redirect": "1" },
  });
  const page = await context.newPage();
  await page.goto("/login");
  await fillLogin(page, email, "wrong password");
  await expect(page.getByText("ログインIDかパスワードが違います", { exact: false }).first()).toBeVisible();
  expect((await context.cookies()).map((cookie) => cookie.name)).toEqual([]);
  await login(page, email, password);
  for (const path of [
    "/api/auth/session",
    "/api/auth/providers",
    "/api/auth/callback/session",
    "/api/auth/csrf",
  ]) {
    expect((await context.request.get(path)).status(), path).toBe(404);
  }
  await context.close();
});

test("after a session has expired the header shows a visitor who is not signed in", async ({
  page,
  context,
  sql,
}) => {
  const { id, email, password } = await addApplicant(sql);
  await login(page, email, password);
  await sql`delete from sessions where account_id = ${id}`;
  await page.goto("/mypage/profile");
  await expect(page).toHaveURL(/login\/again/);
  await expect(page.locator("html")).toHaveAttribute("data-role", "guest");
  expect((await context.cookies()).map((cookie) => cookie.name)).not.toContain("role");
});
