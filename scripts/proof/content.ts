import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { connect } from "@/tests/support/database";

/** The example content, and copies of its postings until there are so many. */
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

// Read at the start of any program of the site, and no business of this one.
const unused = {
  APP_URL: "http://localhost:3000",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  RESEND_API_KEY: "re_unused",
  MAIL_FROM: "noreply@example.jp",
};
