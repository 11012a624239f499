import type { Locator, Page } from "@playwright/test";
import { qrPath } from "@/components/ui/qr-code";
import { coverFields, uncoverFields } from "./own-fields";
import type { Box } from "./walk";

const sampleQr = qrPath("見本");

/** A picture of this part of the page as WebP, with a ring around each element of `press`. */
export async function takePicture(page: Page, box: Box, press: Locator[]): Promise<Buffer> {
  // No element is shown as hovered.
  await page.mouse.move(0, 0);
  await page.evaluate(settle, sampleQr);
  await page.evaluate(coverFields);
  for (const locator of press) await locator.evaluate(ring, true);
  // Playwright's own screenshots are PNG or JPEG only.
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send("Page.captureScreenshot", {
    format: "webp",
    quality: 50,
    clip: { ...box, scale: 1.5 },
    captureBeyondViewport: true,
  });
  await devtools.detach();
  for (const locator of press) await locator.evaluate(ring, false);
  await page.evaluate(uncoverFields);
  return Buffer.from(data, "base64");
}

// What follows runs in the page.

/** Makes the picture the same in every run: no text cursor, no random number or key, no present date. */
function settle(qr: { size: number; path: string }): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { textContent } = texts.currentNode;
    const same = textContent
      ?.replace(/\bKWR\d{7}\b/, "KWR1234567")
      .replace(/^20\d\d-\d\d-\d\d$/, "2026-04-01")
      // Dates in 2099 are the same in every run, and stay.
      .replace(/^20[2-8]\d年\d+月\d+日(\(.\))?( \d+:\d\d)?$/, (_, weekday, clock) =>
        ["2026年4月1日", weekday && "(水)", clock && " 9:00"].filter(Boolean).join(""),
      )
      .replace(/^\d+:\d\d$/, "9:00")
      .replace(/^(?:[A-Z2-7]{4} ){3,}[A-Z2-7]{1,4}$/, (key) => key.replace(/[A-Z2-7]/g, "A"))
      .replace(/^(?:[a-z0-9]{4}-){3}[a-z0-9]{4}$/, "xxxx-xxxx-xxxx-xxxx");
    if (same !== textContent) texts.currentNode.textContent = same ?? "";
  }
  const code = document.querySelector("svg[aria-label$=QRコード]");
  code?.setAttribute("viewBox", `0 0 ${qr.size} ${qr.size}`);
  code?.querySelector("path")?.setAttribute("d", qr.path);
}

function ring(element: HTMLElement | SVGElement, drawn: boolean): void {
  const { style } = element;
  style.outline = drawn ? "4px solid #d7261e" : "";
  style.outlineOffset = drawn ? "3px" : "";
  style.borderRadius = drawn ? "10px" : "";
}
