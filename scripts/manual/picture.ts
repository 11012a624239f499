import type { Locator, Page } from "@playwright/test";
import type { Box } from "./walk";

/** The part of the page in this box as WebP, with a ring around what is to be pressed. */
export async function takePicture(page: Page, box: Box, press: Locator[]): Promise<Buffer> {
  // Nothing lies under the pointer.
  await page.mouse.move(0, 0);
  await page.evaluate(settle);
  for (const locator of press) await locator.evaluate(ring, true);
  // Playwright itself takes PNG and JPEG only.
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send("Page.captureScreenshot", {
    format: "webp",
    quality: 50,
    clip: { ...box, scale: 1.5 },
    captureBeyondViewport: true,
  });
  await devtools.detach();
  for (const locator of press) await locator.evaluate(ring, false);
  return Buffer.from(data, "base64");
}

// What follows runs in the page.

/** The same picture on every run: no cursor, no drawn number, no date of today. */
function settle(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { textContent } = texts.currentNode;
    const same = textContent
      ?.replace(/\bKWR\d{7}\b/, "KWR1234567")
      .replace(/^20\d\d-\d\d-\d\d$/, "2026-04-01")
      .replace(/^20\d\d年\d+月\d+日( \d+:\d\d)?$/, (_, clock) => `2026年4月1日${clock ? " 9:00" : ""}`);
    if (same !== textContent) texts.currentNode.textContent = same ?? "";
  }
}

function ring(element: HTMLElement | SVGElement, drawn: boolean): void {
  const { style } = element;
  style.outline = drawn ? "4px solid #d7261e" : "";
  style.outlineOffset = drawn ? "3px" : "";
  style.borderRadius = drawn ? "10px" : "";
}
