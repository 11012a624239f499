import type postgres from "postgres";
import { closeDb } from "@/lib/db/client";
import { addressOf, searchOf } from "@/lib/jobs/search/address";
import { fill } from "@/scripts/fill/fill";
import { median, quantile } from "@/tests/support/figures";
import { rounds, row, test } from "./support/bench";

const sizes = [5_000, 50_000] as const;
const perRound = 60;

// Words and filters of every kind: common and rare, one letter, without hits, in every order.
const searches = [
  { q: "看護師" },
  { q: "ナース ドライバー" },
  { q: "パート" },
  { q: "介護", with: "no-nights", type: "part_time" },
  { q: "いわき" },
  { q: "看護師 内郷" },
  { q: "師" },
  { q: "鮫" },
  { q: "潜水艦 介護" },
  { q: "事務", district: "平" },
  { type: "part_time" },
  { type: "part_time", sort: "wage" },
  { type: "full_time", sort: "closing" },
  { district: "川前", type: "contract", time: "shift" },
  { industry: "建設業", wage: "hourly-1500" },
  { audience: "student", q: "販売", sort: "wage" },
  { wage: "monthly-200000", sort: "wage" },
  { type: "internship", district: "平" },
];

type Found = { search: number; read: number };

test(
  "Search among 5,000 and 50,000 open postings, p95 of a whole page",
  row("g"),
  async ({ site, sql, report }) => {
    const p95s: number[] = [];
    for (const size of sizes) {
      console.log(`filling up to ${size}`);
      await fill({ applicants: 0, employers: 1_500, jobs: size }, new Date());
      await closeDb();
      const unread = await postings(sql);
      const found: Found[] = [];
      await oneRound(site.url, unread);
      for (let round = 0; round < rounds; round += 1) found.push(await oneRound(site.url, unread));
      const search = median(found.map((one) => one.search));
      const ratio = median(found.map((one) => one.search / one.read));
      p95s.push(search);
      report({
        what: `${size.toLocaleString("en")} postings: search over a posting read by its key`,
        figure: ratio.toFixed(2),
        floor: "≤ 3",
        kept: ratio <= 3,
        detail: `${search.toFixed(0)} and ${median(found.map((one) => one.read)).toFixed(0)} ms; rounds ${found.map((one) => (one.search / one.read).toFixed(2)).join(" ")}`,
      });
    }
    const [few = Number.NaN, many = Number.NaN] = p95s;
    const list = await fetch(`${site.url}/jobs`);
    await list.text();
    const again = await fetch(`${site.url}/jobs`);
    await again.text();
    const kept = again.headers.get("x-nextjs-cache");
    report(
      {
        what: "search among 50,000 over search among 5,000",
        figure: (many / few).toFixed(2),
        floor: "≤ 2",
        kept: many / few <= 2,
        detail: `${many.toFixed(0)} and ${few.toFixed(0)} ms`,
      },
      {
        what: "the list without a search is a cached page",
        figure: String(kept),
        floor: "HIT",
        kept: kept === "HIT",
        detail: "/jobs, asked twice",
      },
    );
  },
);

/** Searches take turns with postings that nobody has read yet, so both are rendered for the request. */
async function oneRound(url: string, unread: string[]): Promise<Found> {
  const times: Record<keyof Found, number[]> = { search: [], read: [] };
  for (let n = 0; n < perRound; n += 1) {
    times.search.push(await timed(url + addressOf(searchOf(searches[n % searches.length] ?? {}))));
    times.read.push(await timed(`${url}/jobs/${unread.pop()}`));
  }
  return { search: quantile(times.search, 0.95), read: quantile(times.read, 0.95) };
}

async function timed(url: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(url);
  await answer.text();
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
  return performance.now() - begun;
}

async function postings(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from jobs where state = 'published' and closes_on > now() order by md5(id::text || now()::text) limit 1000`;
  return rows.map(({ id }) => id);
}
