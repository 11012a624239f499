import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { median } from "@/tests/support/figures";
import { startSite } from "@/tests/support/site";
import { rounds, row, test } from "./support/bench";
import { residentMiB } from "./support/resident";

const few = 100;
const many = 10_000;
// Static pages, a search that is rendered each time, and an address that does not exist.
const mix = [
  "/",
  "/jobs",
  "/notices",
  "/login",
  "/employers",
  "/terms",
  "/register",
  "/jobs?q=介護",
  "/none",
  "/",
];

type Found = Record<"after" | "later" | "times", number>;

test("Memory", row("f"), async ({ databaseUrl, report }) => {
  const found: Found[] = [];
  for (let round = 0; round < rounds; round += 1) {
    console.log(`round ${round + 1}`);
    const site = await startSite({ databaseUrl });
    try {
      await ask(site.url, few);
      const after = residentMiB(site.serverPids());
      await ask(site.url, many - few);
      const later = residentMiB(site.serverPids());
      found.push({ after, later, times: later / after });
    } finally {
      await site.stop();
    }
  }
  const middle = (name: keyof Found) => median(found.map((one) => one[name]));
  report({
    what: "resident after 10,000 requests over after 100",
    figure: middle("times").toFixed(2),
    floor: "",
    kept: true,
    detail:
      `${middle("later").toFixed(0)} and ${middle("after").toFixed(0)} MiB; ` +
      `rounds ${found.map((one) => one.times.toFixed(2)).join(" ")}`,
  });
});

async function ask(url: string, count: number): Promise<void> {
  const urls = mix.map((path) => new URL(path, url).href);
  await promisify(execFile)(process.execPath, ["tests/bench/support/ask-many.mjs", String(count), ...urls]);
}
