import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { findChromium } from "@/scripts/start/chromium.mjs";
import { median } from "@/tests/support/figures";
import { type Line, rounds, row, test } from "./support/bench";

/** A folder with lighthouse 12 in its node_modules: it is larger than the site, and no part of it. */
const folder = process.env.LIGHTHOUSE;

const forms = { "登録の規約 /register": "/register", "登録の申請 /register/apply": "/register/apply" };
const more = {
  "検索 /jobs?q": `/jobs?q=${encodeURIComponent("看護")}`,
  "事業者 /employers": "/employers",
  "マニュアル /manual/phone": "/manual/phone",
};

type Score = Record<"performance" | "accessibility" | "practices" | "seo", number>;
type Seen = Score & Record<"lcp" | "tbt" | "cls" | "bytes", number>;

test(
  "Lighthouse as a phone of the middle class sees it",
  row("j"),
  async ({ site, blank, pages, report }) => {
    test.skip(!folder, "LIGHTHOUSE names no folder");
    const own = (paths: Record<string, string>) =>
      Object.entries(paths).map(([name, path]) => ({ name, url: site.url + path }));
    const login = pages.filter(({ url }) => url.endsWith("/login"));
    const read = [...pages.filter(({ url }) => !url.endsWith("/login")), ...own(more)];
    for (const { name, url } of read) report(reading(name, await look(url)));
    const base = await look(blank.url);
    report(figures("blank page", base, "", true));
    for (const { name, url } of [...login, ...own(forms)]) {
      const seen = await look(url);
      const kept = seen.performance >= base.performance * 0.9 && seen.tbt <= base.tbt * 1.1;
      report(figures(name, seen, "score ≥ 0.9, blocking ≤ 1.1 times those of the blank page", kept));
    }
  },
);

function reading(name: string, seen: Seen): Line {
  // A search is not for search engines.
  const scores = [
    seen.performance,
    seen.accessibility,
    seen.practices,
    ...(name.includes("?") ? [] : [seen.seo]),
  ];
  const kept = scores.every((score) => score === 100) && seen.lcp <= 1200 && seen.tbt === 0 && seen.cls === 0;
  return figures(name, seen, "100 each, largest part ≤ 1.2 s, blocking 0 ms, shift 0", kept);
}

function figures(what: string, seen: Seen, floor: string, kept: boolean): Line {
  const { performance, accessibility, practices, seo, lcp, tbt, cls, bytes } = seen;
  return {
    what,
    figure: [performance, accessibility, practices, seo].join(" / "),
    floor,
    kept,
    detail: `largest part ${(lcp / 1000).toFixed(2)} s, blocking ${tbt.toFixed(0)} ms, shift ${cls.toFixed(3)}, ${(bytes / 1024).toFixed(0)} KiB`,
  };
}

/** The medians of five runs. */
async function look(url: string): Promise<Seen> {
  const runs: Seen[] = [];
  // A trace now and then has no beginning (NO_NAVSTART); Lighthouse asks to run it again.
  while (runs.length < rounds) runs.push(await run(url).catch(() => run(url)));
  const names = Object.keys(runs[0] ?? {}) as (keyof Seen)[];
  return Object.fromEntries(names.map((name) => [name, median(runs.map((one) => one[name]))])) as Seen;
}

async function run(url: string): Promise<Seen> {
  const args = [
    `${folder}/node_modules/lighthouse/cli/index.js`,
    url,
    "--quiet",
    "--output=json",
    "--only-categories=performance,accessibility,best-practices,seo",
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync",
  ];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { ...process.env, CHROME_PATH: findChromium() },
    maxBuffer: 100_000_000,
  });
  const { categories, audits } = JSON.parse(stdout);
  const score = (name: string) => Math.round(categories[name].score * 100);
  const value = (name: string) => audits[name].numericValue as number;
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    practices: score("best-practices"),
    seo: score("seo"),
    lcp: value("largest-contentful-paint"),
    tbt: value("total-blocking-time"),
    cls: value("cumulative-layout-shift"),
    bytes: value("total-byte-weight"),
  };
}
