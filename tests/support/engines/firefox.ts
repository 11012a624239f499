import puppeteer from "puppeteer-core";
import { findFirefox } from "@/scripts/start/engines.mjs";
import { type Engine, patience } from "./engine";

/** Firefox by WebDriver BiDi. */
export async function openFirefox(): Promise<Engine> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error("Firefox is not installed");
  const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 360, height: 740 });
  page.setDefaultTimeout(patience);
  return {
    version: await browser.version(),
    open: async (url) => void (await page.goto(url)),
    fill: (selector, text) => page.locator(selector).fill(text),
    choose: async (selector, value) => void (await page.select(selector, value)),
    click: (xpath) => page.locator(`::-p-xpath(${xpath})`).click(),
    back: async () => void (await page.goBack()),
    // A page that is only beginning to come has no body yet.
    text: () => page.evaluate(() => document.body?.innerText ?? ""),
    close: () => browser.close(),
  };
}
