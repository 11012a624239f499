import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** The path of CHROMIUM, of an installed Chromium, or of Playwright's own; undefined when there is none. */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const installed = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return installed.find(existsSync) ?? playwrightsOwn();
}

function playwrightsOwn() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), ".cache", "ms-playwright");
  if (!existsSync(cache)) return undefined;
  return readdirSync(cache)
    .filter((name) => name.startsWith("chromium-"))
    .map((name) => join(cache, name, "chrome-linux", "chrome"))
    .find(existsSync);
}

/** The path of Chromium. Installs it, and a Japanese font, by apt-get as root; otherwise throws with the command to run. */
export function ensureChromium(say) {
  const needed = [];
  if (!findChromium()) needed.push("chromium");
  if (spawnSync("fc-list", [":lang=ja"], { encoding: "utf8" }).stdout?.trim() === "")
    needed.push("fonts-noto-cjk");
  if (needed.length > 0 && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say(`ブラウザを入れています（${needed.join(" ")}）…`);
    const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    spawnSync("apt-get", ["update", "-q"], options);
    spawnSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...needed], options);
  }
  const chromium = findChromium();
  if (!chromium) {
    throw new Error(
      "Chromiumがありません。npx playwright install chromium を実行するか、CHROMIUM に場所を設定してください。",
    );
  }
  return chromium;
}
