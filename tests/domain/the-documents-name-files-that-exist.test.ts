import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "@playwright/test";

const documents = [
  "README.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" }).map(inDocs),
].filter((name) => name.endsWith(".md"));
const entries = readdirSync(".");
const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));

for (const document of documents) {
  test(`${document} names files and scripts that exist`, () => {
    const text = readFileSync(document, "utf8");
    expect(namedPaths(text).filter((path) => !existsSync(path))).toEqual([]);
    expect(links(text).filter((link) => !existsSync(normalize(join(dirname(document), link))))).toEqual([]);
    expect(namedScripts(text).filter((name) => !(name in scripts))).toEqual([]);
  });
}

test("every npm script runs a file that exists", () => {
  const files = Object.values<string>(scripts).flatMap((line) =>
    line.split(" ").filter((word) => word.includes("/")),
  );
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test("README.md lists every npm script", () => {
  const readme = readFileSync("README.md", "utf8");
  const commands = Object.keys(scripts).map((name) =>
    ["start", "test"].includes(name) ? `npm ${name}` : `npm run ${name}`,
  );
  expect(commands.filter((command) => !readme.includes(`\`${command}\``))).toEqual([]);
});

test("every decision record has a number of its own and the three parts", () => {
  const records = documents.filter((name) => name.startsWith("docs/decisions/"));
  expect(records.map((name) => name.slice(15, 18))).toEqual(
    records.map((_, at) => String(at + 1).padStart(3, "0")),
  );
  for (const record of records) {
    const headings = readFileSync(record, "utf8").match(/^## .+$/gm);
    expect(headings, record).toEqual(["## Context", "## Decision", "## Consequences"]);
  }
});

function inDocs(name: string): string {
  return join("docs", name);
}

/** Words in backquotes that begin with a file or folder of this repository, and lines of a code block that do. */
function namedPaths(text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, word]) => word as string);
  return quoted.filter((word) => {
    // `lib/<noun>/schema.ts` is a pattern; .env and .data are made later; the rest of a sentence is no path.
    if (/[\s<>*…{}()=]/.test(word) || /^\.(env$|data|next)/.test(word)) return false;
    const [first = ""] = word.split("/");
    return (
      entries.includes(first) || /^[\w.-]+(\/[\w.()[\]-]+)+\.(ts|tsx|mjs|md|sql|json|svg|png|css)$/.test(word)
    );
  });
}

/** Links and pictures within the repository. */
function links(text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, target]) => target as string);
  const sources = [...text.matchAll(/\ssrc="([^"]+)"/g)].map(([, source]) => source as string);
  return [...targets, ...sources].filter((target) => !/^[a-z]+:/.test(target));
}

function namedScripts(text: string): string[] {
  const run = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name as string);
  return text.includes("npm start") ? [...run, "start"] : run;
}
