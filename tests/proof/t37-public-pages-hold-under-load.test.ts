import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { addContent } from "@/tests/support/content";
import { quantile } from "@/tests/support/figures";
import { visit } from "@/tests/support/forms";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const wanted = sized(500, 50);
const seconds = sized(30, 5);
const perSecond = 50;

test(
  "Public pages hold under a crawler and under load",
  row(
    "T37",
    "500 pages in a row as a crawler, then 50 req/s over them for 30 s: 0 5xx, p95 ≤ 500 ms, none ≥ 5 s",
  ),
  async ({ databaseUrl, startSite, measured }) => {
    await addContent(databaseUrl, 500);
    const site = await startSite({ databaseUrl });

    const queue = ["/"];
    const seen = new Set(queue);
    const pages: { path: string; status: number; ms: number }[] = [];
    while (pages.length < wanted) {
      const path = queue.shift();
      if (path === undefined) break;
      const { status, ms, body } = await visit(site.url + path, { from: "192.0.2.37" });
      pages.push({ path, status, ms });
      for (const [, href = ""] of body.matchAll(/<a\b[^>]* href="([^"]+)"/g)) {
        const url = new URL(href.replaceAll("&amp;", "&"), site.url + path);
        const next = url.pathname + url.search;
        if (url.origin !== new URL(site.url).origin || seen.has(next)) continue;
        seen.add(next);
        queue.push(next);
      }
      if (pages.length % 100 === 0) console.log(`${pages.length} pages`);
    }
    const times = pages.map(({ ms }) => ms);
    const broken = pages.filter(({ status }) => status >= 500).length;

    console.log(`${perSecond} requests a second`);
    const urls = pages.filter(({ status }) => status === 200).map(({ path }) => site.url + path);
    const args = ["tests/support/load-page.mjs", urls.join(" "), String(seconds), String(perSecond)];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const loads: number[] = JSON.parse(stdout);
    const failed = loads.filter((ms) => ms === Number.MAX_SAFE_INTEGER).length;
    const [p95, slowest] = [quantile(loads, 0.95), Math.max(...loads, ...times)];
    measured(
      `${pages.length} pages followed from the top page (${pages.filter(({ path }) => path.includes("?")).length} searches): ` +
        `${broken} 5xx, p95 ${quantile(times, 0.95).toFixed(0)} ms; ${loads.length} loads at ${perSecond}/s over them: ` +
        `${failed} failed, p95 ${p95.toFixed(0)} ms; the slowest of all ${slowest.toFixed(0)} ms`,
    );
    expect(pages.length).toBe(wanted);
    expect(broken + failed).toBe(0);
    expect(Math.max(p95, quantile(times, 0.95))).toBeLessThanOrEqual(500);
    expect(slowest).toBeLessThan(5000);
  },
);
