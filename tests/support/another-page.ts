import type { Browser, Page } from "@playwright/test";

/** A page in a browser context of its own: another person's browser. */
export async function anotherPage(
  browser: Browser,
  viewport: { width: number; height: number },
  { baseURL, visitorAddress }: { baseURL: string | undefined; visitorAddress: string },
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: String(baseURL),
    viewport,
    locale: "ja-JP",
    extraHTTPHeaders: { "x-forwarded-for": visitorAddress },
  });
  return context.newPage();
}
