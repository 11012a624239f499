import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { earlierFields, earlierStates } from "@/app/admin/audit/earlier-names";
import { accountSubject } from "@/lib/accounts/login-limits";
import { accountTables } from "@/lib/accounts/tables";
import { mailKindLabels } from "@/lib/mail/labels";
import { type Source, sources } from "@/tests/support/sources";

const product = sources.filter(({ path }) => /^((app|components|lib|scripts)\/|middleware\.ts)/.test(path));
const accountKinds = Object.keys(accountTables) as (keyof typeof accountTables)[];
const keysOf = (names: object) => Object.values(names).flatMap((byName: object) => Object.keys(byName));

/** The rows of docs/data-names.md by their first cell, and where the code has the names. */
const rows: Record<string, () => string[]> = {
  "purposes of derived keys": () =>
    product
      .filter(({ imports }) => imports.some((name) => /^lib\/crypto\/(tokens|seal)$/.test(name)))
      .filter(({ path }) => !path.startsWith("lib/crypto/"))
      .flatMap((source) =>
        found(source, /\b(?:derivedKeys|keyedHash|sign|unsign|seal|unseal|renewedSeal)\(\s*([^,)]+)/g).map(
          (argument) => textOf(source, argument),
        ),
      ),
  "purposes of rate limits": () =>
    product
      .filter(({ imports }) => imports.includes("lib/rate-limits/counter"))
      .flatMap((source) => found(source, /\bpurpose: "([^"]+)"/g)),
  "subjects of rate limits": () => accountKinds.map((kind) => accountSubject(kind, "")),
  "label of password hashes": () => inFile("lib/passwords/worker.mjs", /createHmac\("sha384", "([^"]+)"/g),
  "how a password's hash begins": () => inFile("lib/passwords/seal.ts", /const label = "([^"]+)"/g),
  "key of the build": () => inFile("scripts/start/build.mjs", /actionsKey: derive\("([^"]+)"/g),
  cookies: () => [
    ...inFile("lib/auth/sent-mail.ts", /": "(asked[^"]*)"/g),
    ...product.flatMap((source) => [
      ...found(source, /\bcookieName\("([^"]+)"/g),
      ...found(source, /\bdocument\.cookie = ["`](\w+)=/g),
      ...(/\bcookies\(\)/.test(source.text) ? found(source, /\.(?:get|set)\(\s*([^,)]+)/g) : [])
        // The cookie that was read is written again: `jar.get(cookieName("session"))`.
        .filter(
          (argument) =>
            !argument.startsWith("cookieName(") && argument !== "session.name" && argument !== "names[flow]",
        )
        .map((argument) => textOf(source, argument)),
    ]),
  ],
  "kinds of accounts": () => accountKinds,
  "kinds of mails": () => Object.keys(mailKindLabels),
  "dedupe keys begin with": () =>
    product
      .filter(({ path, text }) => path.startsWith("lib/") && /\b(dedupeKey|queueMail)\b/.test(text))
      .flatMap((source) => [
        ...found(source, /[`']([a-z-]+):(?:\$\{|')/g),
        ...found(source, /dedupeKey: `\$\{(\w+)\}:/g).map((name) => textOf(source, name)),
      ]),
  "NOTIFY channels": () =>
    product.flatMap((source) => [
      ...found(source, /pg_notify\('([^']+)'/g),
      ...found(source, /\.listen\(\s*"([^"]+)"/g),
    ]),
  "advisory locks": () => product.flatMap(locksOf),
  "earlier fields in entries of 操作履歴": () => keysOf(earlierFields),
  "earlier states in entries of 操作履歴": () => keysOf(earlierStates),
};

const [listed = "", ...renamed] = readFileSync("docs/data-names.md", "utf8").split("\n## ");
const page = new Map(
  rowsIn(listed).map(([what = "", names = ""]) => [
    what,
    [...names.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
  ]),
);

test("docs/data-names.md has these rows and no other", () => {
  expect([...page.keys()]).toEqual(Object.keys(rows));
});

for (const [what, namesInCode] of Object.entries(rows)) {
  test(`docs/data-names.md: ${what}`, () => {
    const names = [...new Set(namesInCode())].sort();
    expect(names).not.toEqual([]);
    expect(page.get(what)?.toSorted()).toEqual(names);
  });
}

test("docs/data-names.md lists every table and column that a migration has renamed", () => {
  const renaming = readdirSync("drizzle").filter(
    (file) => file.endsWith(".sql") && renamesOf(readFileSync(`drizzle/${file}`, "utf8")).length > 0,
  );
  const listedFiles = renamed.map((section) => `${/^Renamed by (\S+)/.exec(section)?.[1]}.sql`);
  expect(listedFiles).toEqual(renaming);
  for (const [at, file] of renaming.entries()) {
    const pairs = renamesOf(readFileSync(`drizzle/${file}`, "utf8"));
    expect(rowsIn(renamed[at] ?? "").toSorted(), file).toEqual(pairs.toSorted());
  }
});

/** Each renamed table or column, before and now, in backquotes. */
function renamesOf(sql: string): string[][] {
  const renames = [...sql.matchAll(/ALTER TABLE "(\w+)" RENAME (?:COLUMN "(\w+)" )?TO "(\w+)"/g)];
  const oldTables = new Map(
    renames.flatMap(([, table = "", column, name = ""]) => (column ? [] : [[name, table]])),
  );
  return renames.map(([, table = "", column, name = ""]) =>
    column
      ? [`\`${oldTables.get(table) ?? table}.${column}\``, `\`${table}.${name}\``]
      : [`\`${table}\``, `\`${name}\``],
  );
}

/** The cells of a table, without its head. */
function rowsIn(markdown: string): string[][] {
  const lines = markdown.split("\n").filter((line) => line.startsWith("| "));
  return lines.slice(1).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** What the first group of the pattern matches in the source. */
function found({ text }: Source, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, match]) => match ?? []);
}

function inFile(path: string, pattern: RegExp): string[] {
  return product.filter((source) => source.path === path).flatMap((source) => found(source, pattern));
}

/**
 * The string behind an argument: a literal, or the name or property of a constant of the same file. `${policy.purpose}`
 * inside a template becomes `<purpose>`.
 */
function textOf({ path, text }: Source, argument: string): string {
  const [, literal] = /^["'`](.+)["'`]$/.exec(argument) ?? [];
  if (literal) return literal.replace(/\$\{(?:\w+\.)?(\w+)\}/g, "<$1>");
  const [, name, property] = /^(\w+)(?:\.(\w+))?$/.exec(argument) ?? [];
  const constant = property
    ? `const ${name} = \\{[^}]*\\b${property}: "([^"]+)"`
    : `const ${name} = ["\`]([^"\`]+)["\`]`;
  const [, value] = (name && new RegExp(constant).exec(text)) || [];
  if (!value) throw new Error(`${path}: the test does not understand ${argument}`);
  return value;
}

/** Names of advisory locks; what is locked by the id of its row has no name. */
function locksOf(source: Source): string[] {
  const locks = /\bhashtext(?:extended)?\((?:'([^']+)'( \|\|)?|\$\{`([^`$]+)|\$\{(\w+)\})/g;
  return [...source.text.matchAll(locks)].flatMap(([, name, more, start, variable]) => {
    if (name) return more ? `${name}…` : name;
    if (start) return `${start}…`;
    return variable && variable !== "id" ? textOf(source, variable).replace(/\$\{.*/, "…") : [];
  });
}
