import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { connect } from "./database";
import { copyJobs } from "./published";
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
