// @ts-check
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { installPackages, onPath } from "./programs.mjs";

/** The path of an installed Firefox. */
export function findFirefox() {
  return process.env.FIREFOX || onPath("firefox-esr", "firefox");
}

/** The programs that WebKitGTK's browser needs: its driver, itself, and a screen. Undefined when one is missing. */
export function findWebKit() {
  const [driver, screen, browser] = [onPath("WebKitWebDriver"), onPath("Xvfb"), miniBrowser()];
  return driver && screen && browser ? { driver, screen, browser } : undefined;
}

function miniBrowser() {
  const libraries = existsSync("/usr/lib") ? readdirSync("/usr/lib") : [];
  return libraries
    .flatMap((folder) =>
      ["webkit2gtk-4.1", "webkitgtk-6.0"].map((name) => join("/usr/lib", folder, name, "MiniBrowser")),
    )
    .find(existsSync);
}

/** Debian's packages of the engines that are missing. */
function missing() {
  return [...(findFirefox() ? [] : ["firefox-esr"]), ...(findWebKit() ? [] : ["webkit2gtk-driver", "xvfb"])];
}

/** Installs the engines that are missing, where that is possible. @param {(text: string) => void} say */
export function ensureEngines(say) {
  installPackages(missing(), say);
}

/** What the last line of a run says when an engine is missing; undefined when all are there. */
export function missingEngines() {
  const names = [...(findFirefox() ? [] : ["Firefox"]), ...(findWebKit() ? [] : ["WebKit"])];
  return names.length > 0
    ? `${names.join("と")}では試していません。Debianでは apt-get install ${missing().join(" ")} で入ります。`
    : undefined;
}
