import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { connect } from "@/tests/support/database";

/** Inserts the example content, and so many copies of its postings. */
export async function addContent(databaseUrl: string, postings = 0): Promise<void> {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, NODE_ENV: "production" as const, DATABASE_URL: databaseUrl, ...unused };
  await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/db-seed.ts"], { env });
  const sql = connect(databaseUrl);
  await sql`
    insert into jobs
    select (jsonb_populate_record(null::jobs,
      to_jsonb(job) || jsonb_build_object('id', gen_random_uuid(), 'title', job.title || ' ' || n))).*
    from generate_series(1, ${postings}::int) n
    join lateral (select * from jobs where state = 'published' and closes_on > now() + interval '2 days'
      order by published_at offset n % 10 limit 1) job on true`;
  await sql.end();
}

// Settings that every program of the site requires, and that this one does not use.
const unused = {
  APP_URL: "http://localhost:3000",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  RESEND_API_KEY: "re_unused",
  MAIL_FROM: "noreply@example.jp",
};
