import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { run, startChild } from "./children.mjs";
import { freePort } from "./port.mjs";
import { ensureDatabase, startPostgres } from "./postgres.mjs";
import { readSecrets } from "./secrets.mjs";

const applicantEmail = "kyushoku@example.jp";
const employerEmail = "jigyosha@example.jp";
const staffEmail = "shokuin@example.jp";

/** Starts the database and the mailbox of the demo; the settings for the site. Nothing leaves this machine. */
export async function prepareDemo({ say, port, ends }) {
  const { applicantPassword, employerPassword, staffPassword, ...secrets } = readSecrets();
  say("データベースを起動しています…");
  const postgres = await startPostgres({ name: "pg" });
  ends.push(() => postgres.stop());
  const databaseUrl = await ensureDatabase(postgres.url, "iwaki");

  const appUrl = process.env.APP_URL || `http://localhost:${port}`;
  const mailboxPort = await rememberedPort("mailbox", 3025);
  const mailboxUrl = `http://localhost:${mailboxPort}`;
  mkdirSync(".data/mailbox", { recursive: true });
  const args = [
    "scripts/mailbox/server.mjs",
    "--port",
    `${mailboxPort}`,
    "--data",
    ".data/mailbox",
    "--rate",
    "20",
  ];
  const webhook = [
    "--webhook",
    `${appUrl}/api/webhooks/resend`,
    "--webhook-secret",
    secrets.RESEND_WEBHOOK_SECRET,
  ];
  const mailbox = startChild([...args, ...webhook, "--key", secrets.RESEND_API_KEY], {
    PATH: process.env.PATH,
  });
  ends.push(() => mailbox.stop());

  return {
    ...secrets,
    DEMO: "1",
    DEMO_MAILBOX_URL: mailboxUrl,
    DEMO_APPLICANT_EMAIL: applicantEmail,
    DEMO_APPLICANT_PASSWORD: applicantPassword,
    DEMO_EMPLOYER_EMAIL: employerEmail,
    DEMO_EMPLOYER_PASSWORD: employerPassword,
    DEMO_STAFF_EMAIL: staffEmail,
    DEMO_STAFF_PASSWORD: staffPassword,
    STAFF_TOTP: process.env.STAFF_TOTP || "optional",
    SEEKER_TOOLS: process.env.SEEKER_TOOLS || "on",
    DATABASE_URL: databaseUrl,
    APP_URL: appUrl,
    RESEND_BASE_URL: `http://127.0.0.1:${mailboxPort}`,
    MAIL_FROM: "いわき市就職応援サイト <noreply@example.jp>",
    MAIL_RATE_PER_SECOND: "20",
    LOG_LEVEL: process.env.LOG_LEVEL || "warn",
  };
}

/** Inserts example content and logins. Runs at every start, because the example dates depend on the present day. */
export function seed(settings) {
  return run(["--import", "tsx", "scripts/db-seed.ts"], { ...process.env, ...settings });
}

export function announceDemo(say, settings) {
  say("");
  say(`サイト　　 ${settings.APP_URL}`);
  say(`受信箱　　 ${settings.DEMO_MAILBOX_URL}　（メールは外へ送られず、ここに届きます）`);
  say(
    `求職者　　 ログインID ${settings.DEMO_APPLICANT_EMAIL}　パスワード ${settings.DEMO_APPLICANT_PASSWORD}`,
  );
  say(`事業者　　 ログインID ${settings.DEMO_EMPLOYER_EMAIL}　パスワード ${settings.DEMO_EMPLOYER_PASSWORD}`);
  say(
    `市職員　　 ${settings.APP_URL}/admin　メールアドレス ${settings.DEMO_STAFF_EMAIL}　パスワード ${settings.DEMO_STAFF_PASSWORD}`,
  );
  say("これは見本です。終わるには Ctrl-C を押してください。");
  say("");
}

/** The same port at every start if it is free, so that bookmarks keep working. */
async function rememberedPort(name, first) {
  const file = `.data/${name}-port`;
  const port = await freePort(existsSync(file) ? Number(readFileSync(file, "utf8")) : first);
  writeFileSync(file, String(port));
  return port;
}
