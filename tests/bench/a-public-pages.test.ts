import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { median } from "@/tests/support/figures";
import { type Page, rounds, row, test } from "./support/bench";

const seconds = 1.5;
const connections = 8;

test("Public pages, answers a second", row("a"), async ({ pages, blank, report }) => {
  // The page cache answers no request with a query, so Next does.
  const byNext = pages.slice(0, 1).map((page) => ({
    ...page,
    name: `${page.name} with a query, so by Next,`,
    url: `${page.url}?again`,
  }));
  const urls = [...new Set([...pages, ...byNext].flatMap(({ url, same }) => [url, same])), blank.url];
  for (const url of urls) await perSecond(url);
  const speeds: Record<string, number>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    console.log(`round ${round + 1}`);
    const speed: Record<string, number> = {};
    // The order is reversed in every second round, so that a machine that becomes slower favours no page.
    for (const url of round % 2 ? urls.toReversed() : urls) speed[url] = await perSecond(url);
    speeds.push(speed);
  }
  const ratios = (url: string, to: string) => speeds.map((speed) => Number(speed[url]) / Number(speed[to]));
  const typical = (url: string) => median(speeds.map((speed) => Number(speed[url]))).toFixed(0);
  const line = ({ name, url, same }: Page, floor?: number) => {
    const overSame = ratios(url, same);
    return {
      what: `${name} over the same HTML in a blank app`,
      figure: median(overSame).toFixed(2),
      floor: floor ? `≥ ${floor.toFixed(2)}` : "",
      kept: floor === undefined || median(overSame) >= floor,
      detail:
        `${typical(url)} and ${typical(same)} a second; rounds ${overSame.map((one) => one.toFixed(2)).join(" ")}; ` +
        `over the blank page (${typical(blank.url)}) ${median(ratios(url, blank.url)).toFixed(2)}`,
    };
  };
  report(...pages.map((page) => line(page, 0.9)), ...byNext.map((page) => line(page)));
});

async function perSecond(url: string): Promise<number> {
  const args = ["tests/bench/support/load.mjs", url, String(seconds), String(connections)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const { failed, perSecond } = JSON.parse(stdout);
  if (failed > 0) throw new Error(`${url}: ${failed} failed`);
  return perSecond;
}
