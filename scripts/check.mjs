// `npm run check`: types, Biome, knip, architecture and the domain tests, without browser or build.
import { spawnSync } from "node:child_process";
import { checks } from "./start/checks.mjs";

try {
  checks();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const args = ["node_modules/@playwright/test/cli.js", "test", "--project=domain", ...process.argv.slice(2)];
process.exit(spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1);
