import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { siteSettings } from "@/tests/support/settings";

/** Searches and mails 新着のお知らせ of the running site, as at 9:00 of tomorrow in Japan: tests run at any hour. */
export async function tellOfNewJobs(): Promise<void> {
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000 + 9 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const settings = siteSettings({
    DATABASE_URL: String(process.env.TEST_DATABASE_URL),
    APP_URL: String(process.env.TEST_SITE_URL),
    RESEND_BASE_URL: String(process.env.TEST_MAILBOX_URL),
  });
  const args = ["--import", "tsx", "tests/support/alert-pass.ts", `${tomorrow}T09:00:00+09:00`];
  const { PATH, HOME } = process.env;
  await promisify(execFile)(process.execPath, args, {
    env: { PATH, HOME, NODE_ENV: "production", ...settings },
  });
}
