// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The first of these programs that stands on the PATH. @param {string[]} names */
export function onPath(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

export const isDebian = () => existsSync("/usr/bin/apt-get");

/**
 * Installs packages of Debian, as root; elsewhere nothing happens. Packages that the release may not have stand in a call
 * of their own: apt-get installs all or none.
 * @param {string[]} packages
 * @param {(text: string) => void} say
 */
export function installPackages(packages, say) {
  if (packages.length === 0 || !isDebian() || process.getuid?.() !== 0) return;
  say(`ブラウザを入れています（${packages.join(" ")}）…`);
  /** @type {import("node:child_process").SpawnSyncOptions} */
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update", "-q"], options);
  spawnSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], options);
}
