// `npm run proof -- T8 T12`, `npm run bench -- a c`: runs these rows of the Playwright project, or all of them.
import { spawnSync } from "node:child_process";
import { ensureChromium } from "./start/chromium.mjs";

const [project, ...rows] = process.argv.slice(2);
try {
  process.env.CHROMIUM = ensureChromium(console.log);
} catch (error) {
  // Most rows need no browser.
  console.log(error.message);
}
const args = ["test", `--project=${project}`, "--reporter", `./tests/${project}/support/results.ts`];
if (rows.length > 0) args.push("--grep", `@(${rows.join("|")})(?!\\w)`);
const playwright = spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", ...args], {
  stdio: "inherit",
});
process.exit(playwright.status ?? 1);
