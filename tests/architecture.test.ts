import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "@playwright/test";

type Source = { path: string; text: string; imports: string[] };

const folders = ["app", "components", "lib"];
const sources = [
  ...folders.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).map(pathOf)),
  "instrumentation.ts",
  "middleware.ts",
]
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith(".d.mts"))
  .map(read);

const plain = (path: string) =>
  /^lib\//.test(path) && !/^lib\/auth\//.test(path) && !/^lib\/mail\/templates\//.test(path);

test("the domain runs in plain Node: no next, no react, no upper floor", () => {
  expect(breaches(plain, /^(next|react|react-dom|server-only|client-only)(\/|$)|^next-/)).toEqual([]);
  expect(breaches((path) => path.startsWith("lib/"), /^(app|components)\//)).toEqual([]);
  expect(breaches((path) => plain(path), /^lib\/auth\//)).toEqual([]);
});

test("components know neither pages nor the domain's verbs", () => {
  expect(
    breaches((path) => path.startsWith("components/"), /^(app|lib\/(db|mail|auth|passwords))\//),
  ).toEqual([]);
});

test("only lib/auth knows next-auth", () => {
  expect(breaches((path) => !path.startsWith("lib/auth/"), /^next-auth/)).toEqual([]);
});

test("the survey knows nobody: it reaches neither applicants nor accounts, however far", () => {
  const reached = reachableFrom(sources.filter(({ path }) => path.startsWith("lib/surveys/")));
  expect(
    reached.filter((path) =>
      /^lib\/(applicants|accounts|mailed-links|callers|auth|db\/schema\/accounts)/.test(path),
    ),
  ).toEqual([]);
});

test("nouns of the ground floor know no nouns above them", () => {
  const ground =
    /^lib\/(passwords|mail|db|form|text|csv|time|crypto|csp|page-cache|rate-limits)\/|^lib\/(env|log)\./;
  const nouns =
    /^lib\/(applicants|accounts|mailed-links|callers|surveys|notices|jobs|employers|business|campaigns|staff|audit|files|terms|reports|imports)\//;
  expect(breaches((path) => ground.test(path), nouns)).toEqual([]);
});

test("only the session gates make an actor", () => {
  const actors = sources.find(({ path }) => path === "lib/actors.ts");
  expect(actors?.imports).toEqual([]);
  const names = [...(actors?.text ?? "").matchAll(/^export type (\w+)/gm)].map(([, name]) => name);
  const made = new RegExp(`\\bas (unknown as )?(${names.join("|")})\\b`);
  const makers = sources.filter(({ text }) => made.test(text)).map(({ path }) => path);
  expect(makers.filter((path) => !/^lib\/\w+\/(\w+\/)?admit\.ts$/.test(path))).toEqual([]);
  expect(makers.length).toBe(3);
});

test("settings are read in lib/env.ts only", () => {
  const allowed = ["lib/env.ts", "instrumentation.ts"];
  const readers = sources.filter(({ path, text }) => !allowed.includes(path) && /process\.env\b/.test(text));
  expect(readers.map(({ path }) => path)).toEqual([]);
});

test("time enters the domain as an argument", () => {
  const nouns =
    /^lib\/(applicants|accounts|mailed-links|callers|surveys|notices|jobs|employers|business|staff|audit|files|terms|reports|imports|passwords|rate-limits|text|csv)\//;
  const clocks = sources.filter(
    ({ path, text }) => nouns.test(path) && /new Date\(\)|Date\.now\(\)/.test(text),
  );
  expect(clocks.map(({ path }) => path)).toEqual([]);
});

test("no drawers, no barrels, no file with too many nouns", () => {
  const drawers = sources.filter(({ path }) =>
    /\/(utils?|helpers?|types|constants|common|misc|index)\.(ts|tsx)$/.test(path),
  );
  expect(drawers.map(({ path }) => path)).toEqual([]);
  const long = sources.filter(
    ({ path, text }) => !path.startsWith("lib/demo/") && text.split("\n").length > 260,
  );
  expect(long.map(({ path }) => path)).toEqual([]);
});

test("pages are rendered by the server: 'use client' stands on no page or layout", () => {
  const pages = sources.filter(
    ({ path, text }) => /\/(page|layout)\.tsx$/.test(path) && /^["']use client/m.test(text),
  );
  expect(pages.map(({ path }) => path)).toEqual([]);
});

test("HTML comes into pages by one component, apart from the two scripts that are not Markdown", () => {
  const raw = sources.filter(({ text }) => text.includes("dangerouslySetInnerHTML"));
  expect(raw.map(({ path }) => path).sort()).toEqual([
    "app/(public)/jobs/[id]/open-job.tsx",
    "app/layout.tsx",
    "components/ui/prose.tsx",
  ]);
});

/** Actions that no form of the gate makes, each with its reason. */
const withoutGate: Record<string, string> = {
  logoutAction: "whoever presses it is signed out afterwards, with a login or without",
  staffLogoutAction: "the same",
};
/** Functions of app that wrap a gate's action for several pages. */
const wrappers = ["applyForm", "resendForm"];

test("every action is made by the gate", () => {
  const gate = sourceOf("lib/auth/gate.ts").text;
  const made = [...gate.matchAll(/export const (\w+Action) =/g)].map(([, name = ""]) => name);
  expect(made.length).toBeGreaterThanOrEqual(7);
  const makers = new RegExp(`^export const \\w+ = (${[...made, ...wrappers].join("|")})\\(`);
  const ungated = sources
    .filter(({ text }) => /^["']use server/m.test(text))
    .flatMap(({ path, text }) =>
      text
        .split("\n")
        .filter((line) => line.startsWith("export ") && !makers.test(line) && !isExempt(line))
        .map((line) => `${path}: ${line}`),
    );
  expect(ungated).toEqual([]);
  const wrapping = sources.filter(({ text }) =>
    wrappers.some((name) => text.includes(`export function ${name}(`)),
  );
  for (const { path, imports } of wrapping) expect(imports, path).toContain("lib/auth/gate");
});

test("what a browser must forget follows from what a verb announces: the gate alone calls revalidatePath", () => {
  const callers = sources.filter(({ text }) => /\b(revalidatePath|revalidateTag|updateTag)\(/.test(text));
  expect(callers.map(({ path }) => path)).toEqual(["lib/auth/gate.ts"]);
});

test("nobody silences the compiler", () => {
  const silenced = sources.filter(({ text }) =>
    /@ts-(ignore|nocheck|expect-error)|\bas any\b|: any\b/.test(text),
  );
  expect(silenced.map(({ path }) => path)).toEqual([]);
});

function isExempt(line: string): boolean {
  return (/^export async function (\w+)\(/.exec(line)?.[1] ?? "") in withoutGate;
}

function sourceOf(path: string): Source {
  const found = sources.find((source) => source.path === path);
  if (!found) throw new Error(`no ${path}`);
  return found;
}

function breaches(from: (path: string) => boolean, forbidden: RegExp): string[] {
  return sources
    .filter(({ path }) => from(path))
    .flatMap(({ path, imports }) =>
      imports.filter((name) => forbidden.test(name)).map((name) => `${path} → ${name}`),
    );
}

function reachableFrom(start: Source[]): string[] {
  const reached = new Set(start);
  for (const { imports } of reached) {
    for (const name of imports) {
      const next = sources.find(
        ({ path }) => path.replace(/\.(tsx?|mjs)$/, "") === name.replace(/\.(tsx?|mjs)$/, ""),
      );
      if (next) reached.add(next);
    }
  }
  return [...reached].map(({ path }) => path);
}

function read(path: string): Source {
  const text = readFileSync(path, "utf8");
  const named = /(?:from|import)\s*\(?\s*["']([^"']+)["']/g;
  // A type costs nothing at run time, but it is a thread all the same: it counts.
  return { path, text, imports: [...text.matchAll(named)].map(([, name = ""]) => resolveName(path, name)) };
}

function resolveName(path: string, name: string): string {
  if (name.startsWith("@/")) return name.slice(2);
  return name.startsWith(".") ? normalize(join(dirname(path), name)) : name;
}

function pathOf(entry: { parentPath: string; name: string }): string {
  return join(entry.parentPath, entry.name);
}
