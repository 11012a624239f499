import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type postgres from "postgres";
import { connect } from "./database";
import { siteSettings } from "./settings";

// Required of every program of the site. No server listens on port 9 (discard).
const unused = "http://127.0.0.1:9";

/** Inserts the example content by `scripts/db-seed.ts`, and so many copies of its postings. */
export async function addContent(DATABASE_URL: string, copies = 0): Promise<void> {
  const { PATH, HOME } = process.env;
  const settings = siteSettings({ DATABASE_URL, APP_URL: unused, RESEND_BASE_URL: unused });
  const env = { PATH, HOME, NODE_ENV: "production" as const, ...settings };
  await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/db-seed.ts"], { env });
  const sql = connect(DATABASE_URL);
  await copyJobs(sql, copies);
  await sql.end();
}

/** Inserts so many copies of open example postings, each with a number behind its title and its example's search index. */
async function copyJobs(sql: postgres.Sql, count: number): Promise<void> {
  await sql`
    insert into jobs
    select (jsonb_populate_record(null::jobs,
      to_jsonb(job) || jsonb_build_object('id', gen_random_uuid(), 'number', nextval('job_numbers'), 'title', job.title || ' ' || n))).*
    from generate_series(1, ${count}::int) n
    join lateral (select * from jobs where state = 'published' and closes_on > now() + interval '2 days'
      order by published_at offset n % 10 limit 1) job on true`;
}
