import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type postgres from "postgres";
import { closeDb } from "@/lib/db/client";
import { alertAddress } from "@/lib/job-alerts/criteria";
import { searchOf } from "@/lib/jobs/search/address";
import { districts } from "@/lib/site";
import { day } from "@/lib/time/units";
import { fill } from "@/scripts/fill/fill";
import { median } from "@/tests/support/figures";
import { row, test } from "./support/bench";

const people = 20_000;
const each = 3;
const open = 50_000;
const fresh = 800;
const rounds = 3;

const words =
  "看護 介護 ナース 事務 経理 調理 運転 配送 製造 営業 販売 清掃 警備 保育 溶接 CAD パソコン 夜勤なし 残業なし 未経験 賞与".split(
    " ",
  );
const types = ["part_time", "full_time", "contract"];
const conditions = ["no-nights", "no-overtime", "beginner", "holidays", "seniors"];

test(
  "新着のお知らせ: 20,000 people with 3 alerts each, 800 new among 50,000 open postings",
  row("k"),
  async ({ site, sql, databaseUrl, report }) => {
    await site.pausedFor(async () => {
      await fill({ applicants: people, employers: 1_500, jobs: open }, new Date());
      await closeDb();
      const distinct = await addAlerts(sql);
      const found: Passed[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await sql`truncate job_alert_finds`;
        await sql`update job_alert_readers set due_at = null`;
        await sql`update job_alerts set searched_until = now() - interval '2 days'`;
        await sql`
          update jobs set published_at = case when fresh.id is null then now() - interval '9 days' else now() - interval '1 hour' end,
            opens_on = current_date - 10
          from jobs j left join (select id from jobs where state = 'published' order by id limit ${fresh}) fresh on fresh.id = j.id
          where jobs.id = j.id`;
        await sql`vacuum analyze jobs`;
        found.push(await pass(databaseUrl));
      }
      const [count] = await sql<{ finds: number; readers: number }[]>`
        select (select count(*)::int from job_alert_finds) as finds,
          (select count(*)::int from job_alert_readers where due_at is not null) as readers`;
      const seconds = median(found.map(({ ms }) => ms)) / 1000;
      const memory = median(found.map(({ mib }) => mib));
      report(
        {
          what: "one pass over all alerts",
          figure: `${seconds.toFixed(1)} s`,
          floor: "≤ 300 s",
          kept: seconds <= 300,
          detail: `${people * each} alerts, ${distinct} different searches, ${count?.finds} finds for ${count?.readers} people; rounds ${found.map(({ ms }) => (ms / 1000).toFixed(1)).join(" ")}`,
        },
        {
          what: "memory of that process, highest over before",
          figure: `${memory.toFixed(0)} MiB`,
          floor: "≤ 150 MiB",
          kept: memory <= 150,
          detail: `rounds ${found.map(({ mib }) => mib.toFixed(0)).join(" ")}`,
        },
      );
      await sql`truncate job_alerts, job_alert_readers cascade`;
      await sql`delete from applicants where email like 'fill%'`;
    });
  },
);

type Passed = { ms: number; mib: number };

/** A process of its own, as the site's maintenance runs the pass: what it prints. */
async function pass(databaseUrl: string): Promise<Passed> {
  const tomorrow = new Date(Date.now() + day).toISOString().slice(0, 10);
  const args = ["--import", "tsx", "tests/bench/support/alert-pass.ts", `${tomorrow}T09:00:00+09:00`];
  const env = { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: "silent" };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  return JSON.parse(stdout) as Passed;
}

/** Alerts of every kind, some words and filters more common than others; how many different searches they are. */
async function addAlerts(sql: postgres.Sql): Promise<number> {
  const pick = <Value>(values: readonly Value[], n: number) => values[n % values.length] as Value;
  const searches = Array.from({ length: people * each }, (_, n) =>
    alertAddress(
      searchOf({
        ...(n % 4 !== 3 && { q: pick(words, Math.floor(n / 7)) }),
        ...(n % 3 !== 2 && { district: [pick(districts, n), pick(districts, Math.floor(n / 5))] }),
        ...(n % 2 === 0 && { type: pick(types, Math.floor(n / 11)) }),
        ...(n % 5 < 2 && {
          with: [pick(conditions, Math.floor(n / 13)), pick(conditions, Math.floor(n / 17))],
        }),
      }),
    ),
  );
  await sql`insert into job_alert_readers (applicant_id, token) select id, 'reader' || id from applicants where email like 'fill%'`;
  const ids = await sql<
    { id: string }[]
  >`select id from applicants where email like 'fill%' order by email limit ${people}`;
  for (let at = 0; at < people; at += 2_000)
    await sql`
      insert into job_alerts (id, applicant_id, search, rhythm, token, wanted_since, searched_until, created_at)
      select gen_random_uuid(), a.applicant, a.search, 'daily', gen_random_uuid(), now() - interval '3 days', now() - interval '2 days',
        now() - interval '3 days'
      from unnest(${ids.slice(at, at + 2_000).flatMap(({ id }) => Array(each).fill(id))}::uuid[],
        ${searches.slice(at * each, (at + 2_000) * each)}::text[]) as a(applicant, search)`;
  await sql`analyze job_alerts`;
  return new Set(searches).size;
}
