import { chromium } from "@playwright/test";
import { findChromium } from "@/scripts/start/chromium.mjs";
import { type Engine, patience } from "./engine";

export async function openChromium(): Promise<Engine> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  page.setDefaultTimeout(patience);
  return {
    version: `Chromium ${browser.version()}`,
    open: async (url) => void (await page.goto(url)),
    fill: (selector, text) => page.fill(selector, text),
    choose: async (selector, value) => void (await page.selectOption(selector, value)),
    click: (xpath) => page.locator(`xpath=${xpath}`).first().click(),
    back: async () => void (await page.goBack()),
    text: () => page.locator("body").innerText(),
    close: () => browser.close(),
  };
}
