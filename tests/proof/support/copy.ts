import { execFile } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { readSecrets } from "@/scripts/start/secrets.mjs";
import { linkAll } from "@/tests/support/hard-links";

const notCopied = ["node_modules", ".next", ".data", ".git", "tests", "docs", "bench", "test-results"];

/** File → the replacements in it. */
type Changes = Record<string, [from: string, to: string][]>;

/** Copies the site to a folder of its own, applies the changes and builds it there. `remove` deletes the folder. */
export async function buildCopy(name: string, changes: Changes = {}) {
  const folder = resolve(".data", `proof-${name}`);
  const remove = async () => rmSync(folder, { recursive: true, force: true });
  await remove();
  for (const entry of readdirSync(".").filter((entry) => !notCopied.includes(entry)))
    cpSync(entry, join(folder, entry), { recursive: true });
  linkAll("node_modules", join(folder, "node_modules"));
  for (const [path, words] of Object.entries(changes)) change(join(folder, path), words);
  const { PATH, HOME } = process.env;
  await promisify(execFile)(process.execPath, ["scripts/build.mjs"], {
    cwd: folder,
    env: { PATH, HOME, NODE_ENV: "production", AUTH_SECRET: readSecrets().AUTH_SECRET },
  });
  return { folder, remove };
}

function change(path: string, words: [from: string, to: string][]): void {
  let text = readFileSync(path, "utf8");
  for (const [from, to] of words) {
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    text = text.replaceAll(from, to);
  }
  writeFileSync(path, text);
}
