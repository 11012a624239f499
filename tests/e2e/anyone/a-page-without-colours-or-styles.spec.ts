import type { Page } from "@playwright/test";
import { site } from "@/lib/site";
import { addApplicant, addEmployerUser, addStaff } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { login, loginEmployerUser, loginStaff } from "@/tests/support/walk";

const open = [
  "/",
  "/jobs",
  "/jobs?q=看護&type=full_time&sort=wage",
  "/notices",
  "/notices?audience=student",
  "/employers",
  "/login",
  "/register",
  "/register/apply",
  "/password-reissue",
  "/business/register",
  "/admin/login",
];
test("in forced colours every button and whatever is chosen keeps a shape", async ({ page, sql }) => {
  let filled = 0;
  const shapeless: string[] = [];
  const look = async (path: string) => {
    await page.emulateMedia({ forcedColors: "none" });
    await page.goto(path);
    const marked = await page.evaluate(markFilled);
    filled += marked;
    await page.emulateMedia({ forcedColors: "active" });
    for (const text of await page.evaluate(shapelessOnes)) shapeless.push(`${path}: ${text}`);
  };
  for (const path of open) await look(path);
  const { email, password } = await addApplicant(sql);
  await login(page, email, password);
  for (const path of ["/mypage", "/mypage/profile", "/mypage/settings", "/mypage/delete"]) await look(path);
  await page.context().clearCookies();
  await loginEmployerUser(page, await addEmployerUser(sql));
  for (const path of ["/business", "/business/jobs/new", "/business/settings"]) await look(path);
  await page.context().clearCookies();
  await loginStaff(page, await addStaff(sql));
  for (const path of ["/admin", "/admin/jobs", "/admin/approvals", "/admin/campaigns/new"]) await look(path);
  expect(filled).toBeGreaterThan(20);
  expect(shapeless).toEqual([]);
});

/** Marks what one presses or has chosen and is told from the page by its background alone; how many there are. */
function markFilled(): number {
  const parts = document.querySelectorAll("button, a, label:has(> :checked), [aria-current]");
  let count = 0;
  for (const part of parts) {
    const { backgroundColor, display } = getComputedStyle(part);
    const clear = ["rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"].includes(backgroundColor);
    if (clear || display === "none" || part.getClientRects().length === 0) continue;
    part.setAttribute("data-filled", "");
    count += 1;
  }
  return count;
}

function shapelessOnes(): string[] {
  return [...document.querySelectorAll("[data-filled]")].flatMap((part) => {
    const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(part);
    const hasBorder = borderTopStyle !== "none" && Number.parseFloat(borderTopWidth) > 0;
    return hasBorder || outlineStyle !== "none" ? [] : [(part.textContent ?? "").trim().slice(0, 40)];
  });
}

test.describe("without the style sheet", () => {
  test.use({ expectedErrors: [/ERR_FAILED/] });
  test.beforeEach(({ page }) => page.route("**/*.css", (route) => route.abort()));

  const menus = { applicant: "求職者メニュー", employer: "事業者メニュー", staff: "管理画面" };

  async function expectOneMenu(page: Page, own: keyof typeof menus | undefined): Promise<void> {
    for (const [kind, name] of Object.entries(menus)) {
      const links = page.locator("header").getByRole("link", { name, exact: true });
      if (kind !== own) await expect(links.filter({ visible: true })).toHaveCount(0);
      else await expect(links.filter({ visible: true }).first()).toBeVisible();
    }
  }

  test("a page begins with the name of the site, and shows guests no menu of others", async ({ page }) => {
    for (const path of open.filter((path) => path !== "/admin/login")) {
      await page.goto(path);
      const text = await page.locator("body").innerText();
      const at = [site.name, "メニュー", await page.locator("h1").first().innerText()].map((words) =>
        text.indexOf(words),
      );
      expect(at, path).toEqual([...at].sort((one, other) => one - other));
      expect(at[0], path).toBeGreaterThanOrEqual(0);
      await expectOneMenu(page, undefined);
    }
  });

  test("a signed-in person has their own menu and no other", async ({ page, sql }) => {
    const { email, password } = await addApplicant(sql);
    await login(page, email, password);
    for (const path of ["/mypage", "/jobs"]) {
      await page.goto(path);
      await expectOneMenu(page, "applicant");
    }
    await page.context().clearCookies();
    await loginEmployerUser(page, await addEmployerUser(sql));
    for (const path of ["/business", "/notices"]) {
      await page.goto(path);
      await expectOneMenu(page, "employer");
    }
    await page.context().clearCookies();
    await page.goto("/jobs");
    await expectOneMenu(page, undefined);
  });
});
