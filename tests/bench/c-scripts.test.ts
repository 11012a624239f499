import type { Browser } from "@playwright/test";
import { row, test } from "./support/bench";
import { kib } from "./support/kib";

const forms = { 登録の規約: "/register", 登録の申請: "/register/apply", 再発行: "/password-reissue" };

test(
  "Scripts before the first touch, gzip, over those of a blank page",
  row("c"),
  async ({ browser, site, blank, pages, report }) => {
    const base = await scriptBytes(browser, blank.url);
    const others = Object.entries(forms).map(([name, path]) => ({
      name: `${name} ${path}`,
      url: site.url + path,
    }));
    for (const { name, url } of [...pages, ...others]) {
      const most = name.endsWith("/login") || others.some((one) => one.url === url) ? 46 : 6;
      const more = (await scriptBytes(browser, url)) - base;
      report({
        what: name,
        figure: kib(more),
        floor: `≤ ${most} KiB`,
        kept: more <= most * 1024,
        detail: `blank page ${kib(base)}`,
      });
    }
  },
);

/** Bytes of the scripts that a phone fetches until the network is idle, with those that links prefetch. */
async function scriptBytes(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script") sizes.push(request.sizes().then((one) => one.responseBodySize));
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const all = await Promise.all(sizes);
  await page.close();
  return all.reduce((sum, size) => sum + size, 0);
}
