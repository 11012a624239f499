// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { installPackages, onPath } from "./programs.mjs";

/** The path of CHROMIUM, of an installed Chromium, or of Playwright's own; undefined when there is none. */
export function findChromium() {
  return (
    process.env.CHROMIUM ||
    onPath("chromium", "chromium-browser", "google-chrome-stable", "google-chrome") ||
    playwrightsOwn("chromium-", "chrome")
  );
}

/**
 * Chromium without a window, which most tests use: the same engine in two thirds of the time. Chromium itself where there
 * is none.
 */
export function findHeadlessChromium() {
  return (
    process.env.CHROMIUM ||
    onPath("chromium-headless-shell") ||
    playwrightsOwn("chromium_headless_shell-", "headless_shell") ||
    findChromium()
  );
}

/**
 * What Playwright has downloaded.
 * @param {string} folder
 * @param {string} program
 */
function playwrightsOwn(folder, program) {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), ".cache", "ms-playwright");
  if (!existsSync(cache)) return undefined;
  return readdirSync(cache)
    .filter((name) => name.startsWith(folder))
    .map((name) => join(cache, name, "chrome-linux", program))
    .find(existsSync);
}

/**
 * The path of Chromium. Installs it, and a Japanese font, by apt-get as root; otherwise throws with the command to run.
 * @param {(text: string) => void} say
 */
export function ensureChromium(say) {
  const fonts = spawnSync("fc-list", [":lang=ja"], { encoding: "utf8" }).stdout?.trim();
  installPackages(
    [...(findChromium() ? [] : ["chromium"]), ...(fonts === "" ? ["fonts-noto-cjk"] : [])],
    say,
  );
  if (findHeadlessChromium() === findChromium() && !process.env.CHROMIUM)
    installPackages(["chromium-headless-shell"], say);
  const chromium = findChromium();
  if (!chromium) {
    throw new Error(
      "Chromiumがありません。npx playwright install chromium を実行するか、CHROMIUM に場所を設定してください。",
    );
  }
  return chromium;
}
