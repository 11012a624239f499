import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";

type Entry = { version?: string; integrity?: string; link?: boolean; os?: string[]; cpu?: string[] };
const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const packages = Object.entries(lock.packages).filter(([path, { link }]) => path !== "" && !link);

/** Whether npm installs it on this machine: "linux", "!win32". */
function fits(list: string[] | undefined, own: string): boolean {
  if (!list || list.length === 0) return true;
  if (list.includes(`!${own}`)) return false;
  return list.every((one) => one.startsWith("!")) || list.includes(own);
}

for (const cpu of ["x64", "arm64"]) {
  test(`whatever npm ci installs on Linux ${cpu} has its hash in the lock file`, () => {
    const installed = packages.filter(([, entry]) => fits(entry.os, "linux") && fits(entry.cpu, cpu));
    expect(installed.length).toBeGreaterThan(200);
    const bare = installed.filter(
      ([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ""),
    );
    expect(bare.map(([path]) => path)).toEqual([]);
  });
}

test("docs/security.md names the packages of other machines that have no hash", () => {
  const security = readFileSync("docs/security.md", "utf8");
  const bare = packages
    .filter(([, { integrity }]) => !integrity)
    .map(([path]) => path.replace(/^.*node_modules\//, ""));
  const groups = new Set(bare.map((name) => name.split("/")[0] ?? name));
  for (const group of groups) expect(security, group).toContain(`\`${group}`);
});
