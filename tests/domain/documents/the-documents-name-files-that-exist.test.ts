import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "@playwright/test";
import { sources } from "@/tests/support/sources";

const documents = [
  "README.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" }).map(inDocs),
].filter((name) => name.endsWith(".md"));
const entries = readdirSync(".");
const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));

const programs = sources.filter(({ path }) => !path.startsWith("tests/"));
/** Names that a program declares, or writes outside of comments: names of libraries, of tables and columns, of log lines. */
const known = new Set(
  programs.flatMap(({ declared, text }) => [
    ...declared,
    ...(text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*/g, " ").match(/[A-Za-z_$][\w$]*/g) ?? []),
  ]),
);
/** Names of others, which no program of ours has to write: headers, and PostgreSQL's. */
const foreign = ["Vary", "Host", "pg_dump", "pg_restore", "pg_trgm", "log_min_duration_statement"];

for (const document of documents) {
  test(`${document} names what exists: files, scripts, names of the code`, () => {
    const text = readFileSync(document, "utf8");
    expect(namedPaths(text).filter((path) => !existsSync(path))).toEqual([]);
    expect(links(text).filter((link) => !existsSync(normalize(join(dirname(document), link))))).toEqual([]);
    expect(namedScripts(text).filter((name) => !(name in scripts))).toEqual([]);
    // That page lists names in stored data, some of which the code no longer has.
    if (document === "docs/data-names.md") return;
    expect(namedCode(text).filter((name) => !known.has(name))).toEqual([]);
  });
}

test("the good examples of docs/style.md stand in the files that they name", () => {
  const examples = [...readFileSync("docs/style.md", "utf8").matchAll(/^\/\/ Good: (\S+)\n([\s\S]*?)^```/gm)];
  expect(examples.length).toBeGreaterThanOrEqual(6);
  for (const [, path = "", example = ""] of examples) {
    const lines = readFileSync(path, "utf8").split("\n");
    const shown = example.split("\n").filter((line) => line.trim() && !line.includes("…"));
    expect(
      shown.filter((line) => !lines.some((each) => each.trim() === line.trim())),
      path,
    ).toEqual([]);
  }
});

test("a name that the code no longer has would be found", () => {
  const text =
    "`employerAccount`, `Employer`, `known_places`, `applicants.dormant_mails`, `tellAll(tx)`, `queueMail(tx, …)`";
  const names = ["employerAccount", "Employer", "known_places", "dormant_mails", "tellAll"];
  expect(namedCode(text).filter((name) => !known.has(name))).toEqual(names);
});

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

/** Words in backquotes that begin with a file or folder of this repository. */
function namedPaths(text: string): string[] {
  return quoted(text).filter((word) => {
    // `lib/<noun>/schema.ts` is a pattern; .env and .data are made later; the rest of a sentence is no path.
    if (/[\s<>*…{}()=]/.test(word) || /^\.(env$|data|next)/.test(word)) return false;
    const [first = ""] = word.split("/");
    return (
      entries.includes(first) || /^[\w.-]+(\/[\w.()[\]-]+)+\.(ts|tsx|mjs|md|sql|json|svg|png|css)$/.test(word)
    );
  });
}

/**
 * The names in backquotes that can only be names of code: `name(…)`, `Type`, `Type.field`, camelCase, snake_case. Settings and
 * words of SQL are upper case; a plain lower-case word may be anything.
 */
function namedCode(text: string): string[] {
  return quoted(text).flatMap((word) => {
    const name = word.replace(/\(.*\)$/, "()");
    if (!/^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*(\(\))?$/.test(name)) return [];
    const parts = name.replace("()", "").split(".");
    if (parts.some((part) => foreign.includes(part) || /^[A-Z\d_]+$/.test(part))) return [];
    const isCode = name.endsWith("()") || parts.some((part) => /[A-Z]|[a-z]_[a-z]/.test(part));
    return isCode ? parts : [];
  });
}

function quoted(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, word]) => word as string);
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
