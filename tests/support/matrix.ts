import { readFileSync } from "node:fs";
import type postgres from "postgres";
import { ask } from "@/tests/support/visitor";

type Way = { suffix?: string; method?: string; headers?: Record<string, string> };

/** Every kind of request for a page that Next distinguishes; `area` is a page that needs a login. */
const ways = (area: string): Record<string, Way> => ({
  GET: {},
  HEAD: { method: "HEAD" },
  RSC: { headers: { rsc: "1" } },
  ".rsc": { suffix: ".rsc" },
  prefetch: { headers: { rsc: "1", "next-router-prefetch": "1" } },
  "segment prefetch": {
    headers: { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
  },
  "segment file": { suffix: ".segments/_tree.segment.rsc" },
  POST: { method: "POST" },
  "x-middleware-subrequest": {
    headers: {
      "x-middleware-subrequest": Array(5).fill("middleware").join(":"),
      "x-middleware-rewrite": area,
    },
  },
  "x-invoke-path": { headers: { "x-invoke-path": area, "x-matched-path": area } },
});

/** Every page and route of the build below this path, so that pages added later are tested too. */
export function builtPaths(area: string): string[] {
  const manifest = readFileSync(".next/app-path-routes-manifest.json", "utf8");
  const routes = Object.values(JSON.parse(manifest) as Record<string, string>);
  return routes.filter((path) => path === area || path.startsWith(`${area}/`)).sort();
}

/**
 * A path for each route, with an id in place of `[id]`: that of `known` by the folder before it, or any row's of the table
 * of this name, so that there is something to leak.
 */
export async function realPaths(sql: postgres.Sql, routes: string[], known: Record<string, string>) {
  const paths: Record<string, string> = {};
  for (const route of routes) {
    // The folder before the id names its kind: /admin/approvals/submissions/[id]/return.
    const kind = /([^/]+)\/\[id\]/.exec(route)?.[1] ?? route.split("/")[2] ?? "";
    known[kind] ??= (await anyId(sql, { terms: "terms_versions" }[kind] ?? kind)) ?? crypto.randomUUID();
    paths[route] = route.replace("[id]", known[kind]).replace(/\[\w+\]/g, (name) => known[name] ?? "1");
  }
  return paths;
}

async function anyId(sql: postgres.Sql, table: string): Promise<string | undefined> {
  const [there] = await sql`select to_regclass(${`public.${table}`}) is not null as exists`;
  if (!there?.exists) return undefined;
  const [row] = await sql`select id::text from ${sql(table)} limit 1`;
  return row?.id;
}

type Cell = { path: string; body: string };

/**
 * Requests each path in every way as each visitor, several at a time. `visitors`: cookies by name. `leaks`: the texts in
 * an answer that should not be there. An answer of 5xx, a leak or one that may be cached is a fault. The faults are
 * collected, because thousands of expectations would take longer than the requests.
 */
export async function everyCell(
  paths: string[],
  visitors: Record<string, string | undefined>,
  leaks: (cell: Cell) => string[],
): Promise<{ asked: number; faults: string[] }> {
  const faults: string[] = [];
  const cells = paths.flatMap((path) =>
    Object.entries(ways(`/${path.split("/")[1]}`)).flatMap(([way, asked]) =>
      Object.entries(visitors).map(([who, cookie]) => ({ path, way, asked, who, cookie })),
    ),
  );
  await several(cells, async ({ path, way, asked, who, cookie }) => {
    const { suffix = "", ...rest } = asked;
    const answer = await ask(path + suffix, { ...rest, cookie });
    const name = `${path} by ${way} as ${who}: ${answer.status}`;
    if (answer.status >= 500) faults.push(name);
    for (const leak of leaks({ path, body: await answer.text() })) faults.push(`${name} shows ${leak}`);
    const cacheable = !answer.headers.get("cache-control")?.includes("no-store");
    if (answer.status !== 404 && cacheable) faults.push(`${name} may be cached`);
  });
  return { asked: cells.length, faults };
}

/** Does `work` for each item, eight at a time: quick, without flooding the site. */
export async function several<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

/** The distinct texts (four characters or more) of a page's main part, or of a file that is no page. */
export function ownTexts(body: string): string[] {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(body)?.[1] ?? body;
  const texts = main.replace(/<script[\s\S]*?<\/script>/g, "").split(/<[^>]*>|[\r\n,]/);
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => [...text].length >= 4);
}
