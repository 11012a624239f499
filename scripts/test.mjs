// `npm test`: installs what is needed and runs every check; a fresh clone needs Node alone. Ends with "N passed, N failed".
import { spawnSync } from "node:child_process";
import { install, isInstalled } from "./start/install.mjs";

const say = (text) => console.log(`\n■ ${text}`);

try {
  if (!isInstalled()) {
    say("部品を入れています");
    install();
  }
  say("型、書き方、つくりを確かめています");
  const { checks } = await import("./start/checks.mjs");
  checks();
  say("ブラウザを確かめています");
  const { ensureChromium } = await import("./start/chromium.mjs");
  ensureChromium(say);
  const { ensureEngines } = await import("./start/engines.mjs");
  ensureEngines(say);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log("0 passed, 1 failed");
  process.exit(1);
}

say("データベースとサイトを用意して、試しています");
const given = process.argv.slice(2);
// The rows of proof and bench have commands of their own.
const projects = given.some((word) => word.startsWith("--project"))
  ? []
  : ["--project=domain", "--project=e2e"];
const playwright = spawnSync(
  process.execPath,
  ["node_modules/@playwright/test/cli.js", "test", ...projects, ...given],
  { stdio: "inherit" },
);
process.exit(playwright.status ?? 1);
