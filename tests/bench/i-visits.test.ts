import type { Browser, CDPSession } from "@playwright/test";
import { row, test } from "./support/bench";
import { kib } from "./support/kib";

const most = 30 * 1024;

test(
  "Bytes of a visit on the wire: the first page, then a second one with what the browser has kept",
  row("i"),
  async ({ browser, pages, report }) => {
    for (const { name, url } of pages) {
      const { first, second } = await visit(browser, url, new URL("/notices", url).href);
      const isRead = !url.endsWith("/login");
      report({
        what: name,
        figure: kib(first.all),
        // A page's own pictures stand apart; a form page carries the framework.
        floor: isRead ? `≤ ${kib(most)}` : "",
        kept: !isRead || first.all - first.pictures <= most,
        detail: `pictures ${kib(first.pictures)}; then お知らせ: ${kib(second.all)}`,
      });
    }
  },
);

/** The bytes of two pages, one after the other, in a fresh browser with a phone's screen. */
async function visit(browser: Browser, one: string, other: string) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const bytes = await count(session);
  await page.goto(one, { waitUntil: "networkidle" });
  const first = bytes();
  await page.goto(other, { waitUntil: "networkidle" });
  const second = bytes();
  await context.close();
  return { first, second };
}

/** Counts until it is asked, then begins anew. Icons of the site are no pictures of a page. */
async function count(session: CDPSession) {
  const pictures = new Set<string>();
  let sums = { all: 0, pictures: 0 };
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (type === "Image" && !/icon/.test(response.url)) pictures.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    sums.all += encodedDataLength;
    if (pictures.has(requestId)) sums.pictures += encodedDataLength;
  });
  await session.send("Network.enable");
  return () => {
    const until = sums;
    sums = { all: 0, pictures: 0 };
    return until;
  };
}
