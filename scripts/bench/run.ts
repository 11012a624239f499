import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { closeDb } from "@/lib/db/client";
import { migrateDatabase } from "@/scripts/db-migrate.mjs";
import { seedContent } from "@/scripts/demo/seed";
import { build, buildIdentity, isBuilt } from "@/scripts/start/build.mjs";
import { ensureDatabase, startPostgres, withAdmin } from "@/scripts/start/postgres.mjs";
import { readSecrets } from "@/scripts/start/secrets.mjs";
import { connect } from "@/tests/support/database";
import { startMailbox } from "@/tests/support/mailbox";
import { siteSettings } from "@/tests/support/settings";
import { startSite } from "@/tests/support/site";
import { startBlank } from "./blank";
import type { Line, Row, Stage } from "./row";

// `npm run bench` measures every row and writes bench/results.md; `npm run bench -- a c` measures those, and keeps the
// others' results. Each row is written with its date as soon as it has ended.

const file = "bench/results.md";

const wanted = process.argv.slice(2);
const rows = (await allRows()).filter((row) => wanted.length === 0 || wanted.includes(row.id));
const say = (text: string) => console.log(text);
const stops: (() => Promise<unknown>)[] = [];
const tables: { row: Row; lines: Line[] }[] = [];
const begun = Date.now();
try {
  const stage = await setUp();
  for (const row of rows) {
    say(`${row.id}  ${row.title}`);
    const lines = await row.run(stage);
    for (const line of lines) say(`    ${line.what}: ${line.figure} ${line.floor} (${line.detail})`);
    tables.push({ row, lines });
    writeResults();
  }
} finally {
  for (const stop of stops.reverse()) await stop().catch(() => {});
}
const short = tables.flatMap(({ lines }) => lines).filter(({ kept }) => !kept);
say(`${short.length} below their floor, ${Math.round((Date.now() - begun) / 1000)} s`);
process.exit(short.length > 0 ? 1 : 0);

async function allRows(): Promise<Row[]> {
  const files = readdirSync(new URL("./rows", import.meta.url)).filter((file) => file.endsWith(".ts"));
  const modules: { row: Row }[] = await Promise.all(files.map((file) => import(`./rows/${file}`)));
  return modules.map(({ row }) => row).sort((a, b) => a.id.localeCompare(b.id));
}

async function setUp(): Promise<Stage> {
  const identity = buildIdentity(readSecrets().AUTH_SECRET);
  if (!isBuilt(identity)) await build(identity);
  // With fsync, as in production.
  const postgres = await startPostgres({ name: "pg-bench", options: ["max_connections=200"] });
  stops.push(() => postgres.stop());
  await withAdmin(postgres.url, (sql) => sql`drop database if exists bench with (force)`);
  const databaseUrl: string = await ensureDatabase(postgres.url, "bench");
  await migrateDatabase(databaseUrl);
  const mailbox = await startMailbox();
  stops.push(() => mailbox.stop());
  const settings = { DATABASE_URL: databaseUrl, APP_URL: "http://localhost", RESEND_BASE_URL: mailbox.url };
  Object.assign(process.env, siteSettings(settings));
  await seedContent(new Date());
  await closeDb();
  const start = (port?: number) => startSite({ databaseUrl, mailboxUrl: mailbox.url, port });
  const site = await start();
  const sql = connect(databaseUrl);
  stops.push(() => sql.end());

  const found = await publicPages(site.url);
  const html = await Promise.all(found.map(({ url }) => fetch(url).then((answer) => answer.text())));
  const blank = await startBlank(html);
  stops.push(() => blank.stop());
  const pages = found.map((one, n) => ({ ...one, same: `${blank.url}/same/${n}` }));
  const stage: Stage = {
    site,
    blank,
    mailbox,
    sql,
    databaseUrl,
    pages,
    async withoutSite(work) {
      await stage.site.stop();
      try {
        return await work();
      } finally {
        stage.site = await start(site.port);
      }
    },
    say: (text) => say(`    ${text}`),
  };
  stops.push(() => stage.site.stop());
  return stage;
}

async function publicPages(url: string) {
  const jobs = await fetch(`${url}/jobs`).then((answer) => answer.text());
  const job = /href="(\/jobs\/[0-9a-f-]{36})"/.exec(jobs)?.[1];
  if (!job) throw new Error("no posting on /jobs");
  return Object.entries({
    "トップ /": "/",
    "求人情報 /jobs": "/jobs",
    "求人 /jobs/[id]": job,
    "お知らせ /notices": "/notices",
    "ログイン /login": "/login",
  }).map(([name, path]) => ({ name, url: url + path }));
}

function writeResults(): void {
  const earlier = wanted.length > 0 && existsSync(file) ? readFileSync(file, "utf8") : "";
  const results = earlier.split(/^(?=## )/m).filter((part) => /^## \w\. /.test(part));
  const parts = new Map([...results, ...tables.map(partOf)].map((part) => [part.slice(0, 5), part.trim()]));
  mkdirSync("bench", { recursive: true });
  writeFileSync(file, page([...parts.values()].sort()));
}

function partOf({ row, lines }: (typeof tables)[number]): string {
  const cells = ({ what, figure, floor, kept, detail }: Line) =>
    `| ${what} | ${figure} | ${floor} | ${floor ? (kept ? "yes" : "**no**") : ""} | ${detail} |`;
  return [
    `## ${row.id}. ${row.title}`,
    "",
    new Date().toISOString().slice(0, 10),
    "",
    "| | figure | floor | kept | from |",
    "|---|---|---|---|---|",
    ...lines.map(cells),
  ].join("\n");
}

function page(parts: string[]): string {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const notes = readFileSync(new URL("./notes.md", import.meta.url), "utf8");
  return ["# Speed", machine, ...parts, notes].join("\n\n");
}
