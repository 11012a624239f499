import type { Page } from "@playwright/test";
import type { Look } from "./accessibility-results";
import { expect, test } from "./e2e";
import { judge } from "./judge";
import { pc, phone } from "./ways";

const narrow = { width: 320, height: 740 };

/**
 * Expects the page in its present state to be accessible, on a phone and on a PC; afterwards the window is a phone's.
 * Axe costs most, so it runs at the size at which the page is read most: pages of staff on a PC, all others on a phone.
 * `thorough`: at both sizes. `refused`: the page shows a form that was refused.
 */
export async function expectAccessible(
  page: Page,
  { refused = false, thorough = false } = {},
): Promise<void> {
  // After a client-side navigation the title changes a moment later than the page.
  await expect.soft(page).toHaveTitle(/いわき市就職応援サイト/);
  const faults: string[] = await page.evaluate(frameFaults, refused);
  const rules = new Set<string>();
  const usual = new URL(page.url()).pathname.startsWith("/admin") ? pc : phone;
  for (const [name, size] of Object.entries({ pc, phone })) {
    await page.setViewportSize(size);
    if (thorough || size === usual) {
      const judged = await judgeTitled(page);
      for (const rule of judged.rules) rules.add(rule);
      for (const violation of judged.violations) faults.push(`${name}: ${violation}`);
    }
    for (const fault of await page.evaluate(targetFaults)) faults.push(`${name}: ${fault}`);
  }
  await page.setViewportSize(narrow);
  for (const fault of await page.evaluate(sidewaysFaults)) faults.push(`320 px: ${fault}`);
  await page.setViewportSize(phone);
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  for (const fault of await page.evaluate(sidewaysFaults)) faults.push(`200 % text: ${fault}`);
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  const look: Look = {
    path: new URL(page.url()).pathname,
    title: await page.title(),
    refused,
    browser: page.context().browser()?.version() ?? "",
    rules: [...rules],
    faults,
  };
  await test.info().attach("look", { body: JSON.stringify(look), contentType: "application/json" });
  expect.soft(faults, `${await page.title()} (${page.url()})`).toEqual([]);
}

/** Axe again if there was no title: during a client-side navigation the old title is removed before the new one is set. */
async function judgeTitled(page: Page): ReturnType<typeof judge> {
  const judged = await judge(page);
  if (!judged.violations.some((violation) => violation.startsWith("axe document-title"))) return judged;
  await expect(page).toHaveTitle(/./);
  return judge(page);
}

/** Says in Japanese what this test does; the page アクセシビリティ shows the sentence with the outcome. */
export function tried(description: string): void {
  test.info().annotations.push({ type: "tried", description });
}

// What follows runs in the page.

function frameFaults(refused: boolean): string[] {
  const faults: string[] = [];
  const headings = document.querySelectorAll("h1");
  if (headings.length !== 1) faults.push(`${headings.length} h1`);
  if (document.documentElement.lang !== "ja") faults.push("lang");
  if (document.title.startsWith("エラー：") !== refused)
    faults.push(`title of ${refused ? "a refusal" : "no refusal"}`);
  const summary = document.getElementById("error-summary");
  if (refused && document.activeElement !== summary) faults.push("the error summary has no focus");
  for (const field of document.querySelectorAll("[aria-invalid=true]")) {
    // The error of a radio button is that of its group. (Other fields may stand in a fieldset as well.)
    const described = field.matches("[type=radio]") ? field.closest("fieldset") : field;
    const ids = described?.getAttribute("aria-describedby") ?? "";
    const texts = ids.split(" ").map((id) => document.getElementById(id)?.textContent ?? "");
    if (!texts.some((text) => text.startsWith("＊")))
      faults.push(`no error described for ${field.getAttribute("name")}`);
  }
  return faults;
}

function targetFaults(): string[] {
  const faults: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(
    "a[href], button, input, select, textarea, summary",
  )) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.matches("[type=hidden]")) continue;
    // The skip link is hidden until it has focus.
    if (element.matches(".sr-only")) continue;
    const label =
      element.matches("[type=radio], [type=checkbox]") && (element as HTMLInputElement).labels?.[0];
    const { width, height } = (label || element).getBoundingClientRect();
    if (width < 44 || height < 44) {
      faults.push(`${Math.round(width)}×${Math.round(height)}: ${element.outerHTML.slice(0, 120)}`);
    }
    if (!element.matches("input, select, textarea")) continue;
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    if (size < 16 && !label) faults.push(`${size} px letters: ${element.outerHTML.slice(0, 120)}`);
  }
  return faults;
}

function sidewaysFaults(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const scrollers = [...document.querySelectorAll("body *")].filter(
    (e) => getComputedStyle(e).overflowX !== "visible",
  );
  const wide = [...document.querySelectorAll("body *")].filter(
    (e) =>
      e.getBoundingClientRect().right > clientWidth + 1 &&
      !scrollers.some((one) => one !== e && one.contains(e)),
  );
  return [`${scrollWidth} > ${clientWidth}: ${wide.slice(0, 3).map((e) => e.outerHTML.slice(0, 120))}`];
}
