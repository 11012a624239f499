// `npm run proof -- T8 T12`, `npm run bench -- a c`: runs these rows of the Playwright project, or all of them. The proof ends
// with the matrices, which `npm run proof -- matrices` runs alone.
import { spawnSync } from "node:child_process";
import { ensureChromium } from "./start/chromium.mjs";

const [project, ...wanted] = process.argv.slice(2);
const rows = wanted.filter((row) => row !== "matrices");
const withRows = wanted.length === 0 || rows.length > 0;
const withMatrices = project === "proof" && (wanted.length === 0 || wanted.includes("matrices"));
try {
  ensureChromium(console.log);
} catch (error) {
  // Most rows need no browser.
  console.log(error.message);
}
const named = rows.length > 0 ? ["--grep", `@(${rows.join("|")})(?!\\w)`] : [];
const reporter = ["--reporter", `./tests/${project}/support/results.ts`];
const statuses = [
  ...(withRows ? [run(project, ...reporter, ...named)] : []),
  ...(withMatrices ? [run("matrices")] : []),
];
process.exit(Math.max(...statuses));

/** Playwright's exit status for a project. */
function run(name, ...args) {
  const cli = ["node_modules/@playwright/test/cli.js", "test", `--project=${name}`, ...args];
  return spawnSync(process.execPath, cli, { stdio: "inherit" }).status ?? 1;
}
