import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { migrateDatabase } from "@/scripts/db-migrate.mjs";
import { build, buildIdentity, isBuilt } from "@/scripts/start/build.mjs";
import { ensureDatabase, startPostgres, withAdmin } from "@/scripts/start/postgres.mjs";
import { readSecrets } from "@/scripts/start/secrets.mjs";
import { createDatabase, dropDatabase } from "@/tests/support/database";
import { startMailbox } from "@/tests/support/mailbox";
import { startSite } from "@/tests/support/site";
import type { Result, Row, Stage } from "./row";
import { scale } from "./scale";

// `npm run proof` runs every row and writes bench/proof.md; `npm run proof -- T8 T12` runs those, and keeps the lines of the
// others. Each row is written with its date as soon as it has ended. With PROOF_SCALE below 1 (see scale.ts) nothing is
// written.

const file = "bench/proof.md";

const wanted = process.argv.slice(2);
const rows = (await allRows()).filter((row) => wanted.length === 0 || wanted.includes(row.id));
const say = (text: string) => console.log(text);

const identity = buildIdentity(readSecrets().AUTH_SECRET);
if (!isBuilt(identity)) await build(identity);
// With fsync, as in production: after a kill, committed rows must be on the disk.
const postgres = await startPostgres({ name: "pg-proof", options: ["max_connections=200"] });
process.env.TEST_DATABASE_ADMIN_URL = postgres.url;
await withAdmin(postgres.url, (sql) => sql`drop database if exists template_site with (force)`);
await migrateDatabase(await ensureDatabase(postgres.url, "template_site"));

const lines: Line[] = [];
for (const row of rows) {
  say(`${row.id}  ${row.promise}`);
  const begun = Date.now();
  const result = await attempt(row);
  const seconds = Math.round((Date.now() - begun) / 1000);
  say(`    ${result.kept ? "kept" : "NOT KEPT"}: ${result.measured} (${seconds} s)`);
  lines.push({ ...row, ...result, seconds });
  if (scale === 1) writeResults(lines);
}
await postgres.stop();
const broken = lines.filter((line) => !line.kept);
say(`${lines.length - broken.length} kept, ${broken.length} not kept`);
process.exit(broken.length > 0 ? 1 : 0);

type Line = Row & Result & { seconds: number };

async function allRows(): Promise<Row[]> {
  const files = readdirSync(new URL("./rows", import.meta.url)).filter((file) => file.endsWith(".ts"));
  const modules: { row: Row }[] = await Promise.all(files.map((file) => import(`./rows/${file}`)));
  return modules.map(({ row }) => row).sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
}

/** A row that throws counts as not kept; the others go on. */
async function attempt(row: Row): Promise<Result> {
  const stops: (() => Promise<unknown>)[] = [];
  try {
    return await row.run(stageOf(row, stops));
  } catch (error) {
    // The table shows only the first line of the message.
    say(error instanceof Error ? String(error.stack) : String(error));
    return {
      kept: false,
      measured: `broke off: ${error instanceof Error ? error.message.split("\n")[0] : error}`,
    };
  } finally {
    for (const stop of stops.reverse()) await stop().catch(() => {});
  }
}

function stageOf(row: Row, stops: (() => Promise<unknown>)[]): Stage {
  let databases = 0;
  return {
    async database() {
      databases += 1;
      const name = `${row.id.toLowerCase()}_${databases}`;
      stops.push(() => dropDatabase(name));
      return createDatabase(name);
    },
    async mailbox() {
      const mailbox = await startMailbox();
      stops.push(() => mailbox.stop());
      return mailbox;
    },
    async site(options) {
      const site = await startSite(options);
      stops.push(() => site.stop());
      return site;
    },
    atEnd: (stop) => stops.push(stop),
    say: (text) => say(`    ${text}`),
  };
}

function writeResults(measured: Line[]): void {
  const earlier = wanted.length > 0 && existsSync(file) ? readFileSync(file, "utf8") : "";
  const results = earlier.match(/^\| [TU]\d+ .*$/gm) ?? [];
  const lines = new Map(
    [...results, ...measured.map(lineOf)].map((line) => [line.split(" | ", 2).join(), line]),
  );
  mkdirSync("bench", { recursive: true });
  writeFileSync(file, table([...lines.values()].sort((a, b) => numberOf(a) - numberOf(b))));
}

function lineOf(line: Line): string {
  const day = new Date().toISOString().slice(0, 10);
  const kept = line.kept ? "yes" : "**no**";
  return `| ${line.id} | ${line.promise} | ${line.floor} | ${line.measured} | ${kept} | ${line.seconds} | ${day} |`;
}

function numberOf(line: string): number {
  return Number(/\d+/.exec(line)?.[0]);
}

function table(all: string[]): string {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  return [
    "# Proof",
    "",
    "Every promise of docs/security.md that a count can prove, attacked at full size by `npm run proof`.",
    "",
    machine,
    "",
    "| row | promise | floor | measured | kept | s | on |",
    "|---|---|---|---|---|---|---|",
    ...all,
    "",
  ].join("\n");
}
