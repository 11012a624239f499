import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "@playwright/test";
import { type Source, sourceOf, sources } from "@/tests/support/sources";
import { oldWordIn } from "@/tests/support/vocabulary";

const inside = (...folders: string[]) =>
  sources.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)));
const product = [
  ...inside("app", "components", "lib", "server"),
  ...sources.filter(({ path }) => ["instrumentation.ts", "middleware.ts"].includes(path)),
];
const lib = inside("lib");

/** What every noun may use and what knows no noun itself. */
const ground =
  /^lib\/(crypto|csp|csv|db|form|page-cache|passwords|rate-limits|registry|text|time)\/|^lib\/(actors|env|log|site)\.ts$/;
/** Stand above the nouns: what runs beside the pages, and what knows next-auth. */
const above = /^lib\/(auth|process)\//;
const isNoun = (path: string) => /^lib\/[^/]+\//.test(path) && !ground.test(path) && !above.test(path);

test("the domain runs in plain Node: no next, no react, no upper floor", () => {
  const domain = lib.filter(({ path }) => !path.startsWith("lib/auth/"));
  const plain = domain.filter(({ path }) => !path.startsWith("lib/mail/templates/"));
  expect(breaches(plain, /^react(\/|$)/), "mails are written in JSX").toEqual([]);
  expect(breaches(domain, /^(next|react-dom|server-only|client-only)(\/|$)|^next-/)).toEqual([]);
  expect(breaches(lib, /^(app|components|scripts|server|tests)\//)).toEqual([]);
  expect(breaches(domain, /^lib\/auth\//)).toEqual([]);
  const beside = lib.filter(({ path }) => !above.test(path));
  expect(breaches(beside, /^lib\/process\//)).toEqual([]);
});

test("the server stands on lib alone, and no page imports it", () => {
  expect(breaches(inside("server"), /^(app|components|scripts|tests|lib\/auth)\//)).toEqual([]);
  expect(breaches(inside("app", "components"), /^server\//)).toEqual([]);
});

test("what a process has once stands in one registry, each part under a name of its own", () => {
  const registry = "lib/registry/per-process.mjs";
  const own = [...product, ...inside("scripts"), sourceOf("cache-handler.mjs")].filter(
    (one) => one !== undefined,
  );
  expect(own.filter(({ text }) => /\bSymbol\.for\(/.test(text)).map(({ path }) => path)).toEqual([registry]);
  const names = own.flatMap(({ text }) =>
    [...text.matchAll(/perProcess(?:<.*>)?\(\s*"([\w-]+)"/g)].map(([, name]) => name),
  );
  expect(names.length).toBeGreaterThanOrEqual(9);
  expect(new Set(names).size).toBe(names.length);
});

test("the compiler checks what Node loads as plain JavaScript to serve a page", () => {
  const plain = [...lib, sourceOf("cache-handler.mjs")].filter((one) => one?.path.endsWith(".mjs"));
  expect(plain.length).toBeGreaterThanOrEqual(7);
  expect(plain.filter((one) => !one?.text.startsWith("// @ts-check\n")).map((one) => one?.path)).toEqual([]);
});

test("components import neither pages nor the database, mails, logins or passwords", () => {
  expect(breaches(inside("components"), /^(app|lib\/(db|mail|auth|passwords))\//)).toEqual([]);
});

test("only lib/auth knows next-auth", () => {
  expect(
    breaches(
      product.filter(({ path }) => !path.startsWith("lib/auth/")),
      /^next-auth/,
    ),
  ).toEqual([]);
});

test("the survey knows nobody: it reaches neither applicants nor accounts, however far", () => {
  const reached = reachableFrom(inside("lib/surveys"));
  expect(
    reached.filter((path) =>
      /^lib\/(applicants|accounts|employers|staff|helpdesk|auth|mailed-links)\/|^lib\/db\/schema\/(applicants|accounts|employer-users|staff|mailed-links)/.test(
        path,
      ),
    ),
  ).toEqual([]);
});

test("the ground floor knows no noun", () => {
  const nouns = [...new Set(lib.map(({ path }) => path).filter(isNoun))].map((path) => path.split("/")[1]);
  const noun = new RegExp(`^lib/(${[...new Set(nouns)].join("|")})/`);
  expect(
    breaches(
      lib.filter(({ path }) => ground.test(path)),
      noun,
    ),
  ).toEqual([]);
});

test("no noun imports in a circle, and neither do the folders within a noun", () => {
  expect(circle(importsBetween((path) => path.split("/")[1]))).toEqual([]);
  expect(circle(importsBetween(dirname))).toEqual([]);
});

test("lib has no loose files but the four that belong to no noun", () => {
  const loose = lib.map(({ path }) => path).filter((path) => /^lib\/[^/]+$/.test(path));
  expect(loose.sort()).toEqual(["lib/actors.ts", "lib/env.ts", "lib/log.ts", "lib/site.ts"]);
});

test("only the session gates make an actor: lib/actors.ts holds types and imports nothing", () => {
  const actors = sourceOf("lib/actors.ts");
  expect(actors?.imports).toEqual([]);
  const names = [...(actors?.text ?? "").matchAll(/^export type (\w+)/gm)].map(([, name]) => name);
  const made = new RegExp(`\\bas (unknown as )?([\\w.()"'@/]+\\.)?(${names.join("|")})\\b`);
  const makers = [...product, ...inside("scripts")]
    .filter(({ text }) => made.test(text))
    .map(({ path }) => path);
  expect(makers.filter((path) => !/^lib\/\w+\/(\w+\/)?admit\.ts$/.test(path))).toEqual([]);
  expect(makers.length).toBe(3);
});

/** Actions that no function of the gate makes, each with its reason. */
const withoutGate: Record<string, string> = {
  logoutAction: "the person is signed out afterwards, with a login or without",
  staffLogoutAction: "the same",
};
/** Functions of app that make one action for several pages, by the gate. */
const factories = ["consentForm", "startRegistrationForm", "resendForm", "provenAdminAction"];

test("every action is made by the gate", () => {
  const gate = sourceOf("lib/auth/gate.ts")?.text ?? "";
  const made = [...gate.matchAll(/export const (\w+Action) =/g)].map(([, name = ""]) => name);
  expect(made.length).toBeGreaterThanOrEqual(7);
  const makers = new RegExp(`^export const \\w+ = (${[...made, ...factories].join("|")})\\(`);
  const isExempt = (line: string) => (/^export async function (\w+)\(/.exec(line)?.[1] ?? "") in withoutGate;
  const ungated = product
    .filter(({ text }) => /^["']use server/m.test(text))
    .flatMap(({ path, text }) =>
      text
        .split("\n")
        .filter((line) => line.startsWith("export ") && !makers.test(line) && !isExempt(line))
        .map((line) => `${path}: ${line}`),
    );
  expect(ungated).toEqual([]);
  const inline = product.filter(({ text }) => /^\s+["']use server/m.test(text));
  expect(inline.map(({ path }) => path)).toEqual([]);
  const factoryFiles = product.filter(({ text }) =>
    factories.some((name) => text.includes(`export function ${name}(`)),
  );
  for (const { path, imports } of factoryFiles) expect(imports, path).toContain("lib/auth/gate");
});

test("what a browser must drop follows from what a verb announces: the gate alone calls revalidatePath", () => {
  const users = product.filter(({ text }) => /\b(revalidatePath|revalidateTag|updateTag)\(/.test(text));
  expect(users.map(({ path }) => path)).toEqual(["lib/auth/gate.ts"]);
});

test("one word for one idea: no name and no file holds an old word", () => {
  const kept = sources.filter(({ path }) => path !== "tests/support/vocabulary.ts");
  const found = kept.flatMap(({ path, declared }) =>
    [...fileNames(path), ...declared].flatMap((name) => {
      const old = oldWordIn(name, path);
      return old ? [`${path}: ${name} (${old})`] : [];
    }),
  );
  expect(found).toEqual([]);
});

test("settings are read in lib/env.ts, and by the server in a file of its own", () => {
  const allowed = ["lib/env.ts", "instrumentation.ts", "server/settings.ts", "server/main.ts"];
  const readers = product.filter(({ path, text }) => !allowed.includes(path) && /process\.env\b/.test(text));
  expect(readers.map(({ path }) => path)).toEqual([]);
});

test("time enters the domain as an argument", () => {
  const timeless = lib.filter(
    ({ path }) =>
      (isNoun(path) && !/^lib\/(campaigns|mail|page-cache|sitemaps|urgent)\//.test(path)) ||
      /^lib\/(passwords|text|csv)\//.test(path),
  );
  const clocks = timeless.filter(({ text }) => /new Date\(\)|Date\.now\(\)/.test(text));
  expect(clocks.map(({ path }) => path)).toEqual([]);
});

test("no drawers, no barrels, no file with too many nouns", () => {
  const drawers = product.filter(({ path }) =>
    /\/(utils?|helpers?|types|constants|common|misc|index)\.(ts|tsx)$/.test(path),
  );
  expect(drawers.map(({ path }) => path)).toEqual([]);
  const long = product.filter(({ text }) => text.split("\n").length > 260);
  expect(long.map(({ path }) => path)).toEqual([]);
});

test("pages are rendered by the server: 'use client' stands on no page or layout", () => {
  const pages = product.filter(
    ({ path, text }) => /\/(page|layout)\.tsx$/.test(path) && /^["']use client/m.test(text),
  );
  expect(pages.map(({ path }) => path)).toEqual([]);
});

test("a reading page reaches no code of the browser and no link of the router, which do nothing there", () => {
  const pages = inside("app/(public)").filter(({ path }) => /\/(page|layout)\.tsx$/.test(path));
  const reached = reachableFrom(pages).map((path) => sourceOf(path));
  expect(reached.length).toBeGreaterThan(100);
  expect(reached.filter((source) => /^["']use client/m.test(source?.text ?? "")).map((s) => s?.path)).toEqual(
    [],
  );
  expect(reached.filter((source) => source?.imports.includes("next/link")).map((s) => s?.path)).toEqual([]);
});

test("links to reading pages are plain: the router would keep the framework on the page to which they lead", () => {
  const links = product.flatMap(({ path, text }) =>
    [...text.matchAll(/<Link\b[^>]*?href=(?:"|\{`)([^"`$]*)/g)].map(([, href]) => `${path}: ${href}`),
  );
  expect(links.length).toBeGreaterThan(10);
  // An address that begins with a variable is one of the list on which the link stands.
  expect(links.filter((link) => !/: (\/(admin|mypage|business|survey)\b.*)?$/.test(link))).toEqual([]);
});

test("HTML comes into pages by one component, apart from the two scripts that are not Markdown", () => {
  const raw = product.filter(({ text }) => text.includes("dangerouslySetInnerHTML"));
  expect(raw.map(({ path }) => path).sort()).toEqual([
    "app/(public)/jobs/[id]/open-job.tsx",
    "app/layout.tsx",
    "components/ui/prose.tsx",
  ]);
});

test("nobody silences the compiler", () => {
  const silenced = product.filter(({ text }) =>
    /@ts-(ignore|nocheck|expect-error)|\bas any\b|: any\b/.test(text),
  );
  expect(silenced.map(({ path }) => path)).toEqual([]);
});

test("the journeys in docs/architecture.md are chains of imports, six files at most", () => {
  const journeys = journeysIn(readFileSync("docs/architecture.md", "utf8"));
  expect(journeys.map(({ title }) => title)).toHaveLength(4);
  for (const { title, chains } of journeys) {
    expect(chains.length, title).toBeGreaterThan(0);
    for (const chain of chains) {
      expect(chain.length, `${title}: ${chain[0]}`).toBeLessThanOrEqual(6);
      const broken = chain.flatMap((path, at) => {
        const from = chain[at - 1];
        if (from === undefined) return sourceOf(path) ? [] : [`${path} is not there`];
        const known = sourceOf(from)?.imports.map((name) => sourceOf(name)?.path);
        return known?.includes(path) ? [] : [`${from} does not import ${path}`];
      });
      expect(broken, title).toEqual([]);
    }
  }
});

function breaches(from: Source[], forbidden: RegExp): string[] {
  return from.flatMap(({ path, imports }) =>
    imports.filter((name) => forbidden.test(name)).map((name) => `${path} → ${name}`),
  );
}

function reachableFrom(start: Source[]): string[] {
  const reached = new Set(start);
  for (const { imports } of reached) {
    for (const name of imports) {
      const next = sourceOf(name);
      if (next) reached.add(next);
    }
  }
  return [...reached].map(({ path }) => path);
}

// URLs stay: below app only the file counts, and a folder that is no part of the URL, such as (accounts).
function fileNames(path: string): string[] {
  const parts = path.replace(/\.[^/]*$/, "").split("/");
  if (!path.startsWith("app/")) return parts;
  return parts.filter((part, at) => at === parts.length - 1 || part.startsWith("("));
}

/** part → the parts of the nouns that it imports, each with the file that does. `partOf`: a noun, or a folder of one. */
function importsBetween(partOf: (path: string) => string | undefined): Map<string, Map<string, string>> {
  const graph = new Map<string, Map<string, string>>();
  for (const { path, imports } of lib.filter((source) => isNoun(source.path))) {
    const from = partOf(path) ?? path;
    for (const name of imports.filter(isNoun)) {
      const to = partOf(name) ?? name;
      if (to === from) continue;
      const targets = graph.get(from) ?? new Map<string, string>();
      graph.set(from, targets.set(to, `${path} → ${name}`));
    }
  }
  return graph;
}

/** The imports that close a circle, in order; none when there is none. */
function circle(graph: Map<string, Map<string, string>>): string[] {
  const finished = new Set<string>();
  const search = (noun: string, trail: { noun: string; by: string }[]): string[] => {
    const at = trail.findIndex((step) => step.noun === noun);
    if (at >= 0) return trail.slice(at).map(({ by }) => by);
    if (finished.has(noun)) return [];
    for (const [next, by] of graph.get(noun) ?? []) {
      const found = search(next, [...trail, { noun, by }]);
      if (found.length > 0) return found;
    }
    finished.add(noun);
    return [];
  };
  for (const noun of graph.keys()) {
    const found = search(noun, []);
    if (found.length > 0) return found;
  }
  return [];
}

/** Each `### ` heading under `## Journeys`, with its numbered lists: every line begins with a path in backquotes. */
function journeysIn(markdown: string) {
  const [, journeys = ""] = markdown.split(/^## Journeys$/m);
  const [section = ""] = journeys.split(/^## /m);
  return section
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const [title = "", ...lines] = part.split("\n");
      const chains: string[][] = [];
      for (const line of lines) {
        const [, number, path] = /^(\d+)\. `([^`]+)`/.exec(line) ?? [];
        if (!path) continue;
        if (number === "1") chains.push([]);
        chains.at(-1)?.push(path);
      }
      return { title, chains };
    });
}
