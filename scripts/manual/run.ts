import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { type BrowserContext, chromium } from "@playwright/test";
import { type ManualName, manuals } from "@/app/(public)/manual/manuals";
import { migrateDatabase } from "@/scripts/db-migrate.mjs";
import { build, buildIdentity, isBuilt } from "@/scripts/start/build.mjs";
import { ensureChromium } from "@/scripts/start/chromium.mjs";
import { ensureDatabase, startPostgres, withAdmin } from "@/scripts/start/postgres.mjs";
import { readSecrets } from "@/scripts/start/secrets.mjs";
import { connect } from "@/tests/support/database";
import { startMailbox } from "@/tests/support/mailbox";
import { siteSettings } from "@/tests/support/settings";
import { startSite } from "@/tests/support/site";
import { takePicture } from "./picture";
import { walk } from "./walk";

// `npm run manual`: follows the manuals step by step and writes the pictures in public/manual.

const say = (text: string) => console.log(text);
const folder = "public/manual";
const emails = {
  phone: "hanako@example.jp",
  pc: "taro@example.jp",
  business: "saburo@example.jp",
  staff: "jiro@example.jp",
};
const sizes: Record<string, [width: number, height: number]> = {};

const identity = buildIdentity(readSecrets().AUTH_SECRET);
if (!isBuilt(identity)) await build(identity);
const postgres = await startPostgres({ name: "pg-manual", options: ["fsync=off"] });
const mailbox = await startMailbox();
await withAdmin(postgres.url, (sql) => sql`drop database if exists manual with (force)`);
const databaseUrl = await ensureDatabase(postgres.url, "manual");
await migrateDatabase(databaseUrl);
const sql = connect(databaseUrl);
const site = await startSite({ databaseUrl, mailboxUrl: mailbox.url });
const browser = await chromium.launch({
  executablePath: ensureChromium(say),
  args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
});
try {
  for (const manual of ["phone", "pc", "business", "staff"] as const) {
    if (manual === "staff") addExampleContent();
    const context = await browser.newContext({
      baseURL: site.url,
      locale: "ja-JP",
      timezoneId: "Asia/Tokyo",
      viewport: manuals[manual].window,
    });
    await picture(manual, context);
    await context.close();
  }
  const lines = Object.entries(sizes).map(([name, [width, height]]) => `  "${name}": [${width}, ${height}]`);
  writeFileSync("app/(public)/manual/pictures.json", `{\n${lines.join(",\n")}\n}\n`);
} finally {
  await browser.close();
  await sql.end();
  await site.stop();
  await mailbox.stop();
  await postgres.stop();
}

async function picture(manual: ManualName, context: BrowserContext): Promise<void> {
  rmSync(`${folder}/${manual}`, { recursive: true, force: true });
  mkdirSync(`${folder}/${manual}`, { recursive: true });
  const email = emails[manual];
  const visit = {
    page: await context.newPage(),
    email,
    mail: (nth: number) => mailbox.mail(email, nth),
    staff: "iwaki@example.jp",
    sql,
  };
  let bytes = 0;
  await walk(manual, visit, async ({ id, box, press }) => {
    const file = await takePicture(visit.page, box, press);
    writeFileSync(`${folder}/${manual}/${id}.webp`, file);
    sizes[`${manual}/${id}`] = [box.width, box.height];
    bytes += file.length;
    say(`${manual}/${id}  ${box.width}×${box.height}  ${Math.ceil(file.length / 1024)} kB`);
  });
  say(`${manual}: ${Math.ceil(bytes / 1024)} kB`);
}

/** Only the pictures for staff need example content; those for applicants do not change with it. */
function addExampleContent(): void {
  const { PATH, HOME } = process.env;
  const settings = siteSettings({
    DATABASE_URL: databaseUrl,
    APP_URL: site.url,
    RESEND_BASE_URL: mailbox.url,
  });
  execFileSync(process.execPath, ["--import", "tsx", "scripts/db-seed.ts"], {
    env: { PATH, HOME, NODE_ENV: "production", ...settings },
    stdio: "inherit",
  });
}
