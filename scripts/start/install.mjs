import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Whether every package of the lock file is installed in the locked version. */
export function isInstalled() {
  if (!existsSync("node_modules/.package-lock.json")) return false;
  const wanted = packages("package-lock.json");
  const present = packages("node_modules/.package-lock.json");
  // Optional packages are binaries for other platforms.
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    return path === "" || optional || present[path]?.version === version;
  });
}

export function install() {
  const npm = process.env.npm_execpath;
  const command = npm ? [process.execPath, npm] : [process.platform === "win32" ? "npm.cmd" : "npm"];
  const args = [...command.slice(1), "ci", "--no-audit", "--no-fund"];
  // With NODE_ENV=production npm would leave out the build tools.
  const env = { ...process.env, NODE_ENV: "development" };
  const result = spawnSync(command[0], args, { stdio: "inherit", env });
  if (result.status !== 0)
    throw new Error("部品を入れられませんでした（npm ci）。ネットワークを確かめてください。");
}

function packages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}
