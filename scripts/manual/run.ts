import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { type BrowserContext, chromium } from "@playwright/test";
import type { Device } from "@/app/(public)/manual/chapters";
import { migrateDatabase } from "@/scripts/db-migrate.mjs";
import { build, buildIdentity, isBuilt } from "@/scripts/start/build.mjs";
import { ensureChromium } from "@/scripts/start/chromium.mjs";
import { ensureDatabase, startPostgres, withAdmin } from "@/scripts/start/postgres.mjs";
import { readSecrets } from "@/scripts/start/secrets.mjs";
import { startMailbox } from "@/tests/support/mailbox";
import { startSite } from "@/tests/support/site";
import { takePicture } from "./picture";
import { walk, windows } from "./walk";

// `npm run manual`: walks the manual on a phone and on a PC, and writes the pictures of public/manual anew.

const say = (text: string) => console.log(text);
const folder = "public/manual";
const sizes: Record<string, [width: number, height: number]> = {};

const identity = buildIdentity(readSecrets().AUTH_SECRET);
if (!isBuilt(identity)) await build(identity);
const postgres = await startPostgres({ name: "pg-manual", options: ["fsync=off"] });
const mailbox = await startMailbox();
await withAdmin(postgres.url, (sql) => sql`drop database if exists manual with (force)`);
const databaseUrl = await ensureDatabase(postgres.url, "manual");
await migrateDatabase(databaseUrl);
const site = await startSite({ databaseUrl, mailboxUrl: mailbox.url });
const browser = await chromium.launch({
  executablePath: ensureChromium(say),
  args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
});
try {
  for (const device of ["phone", "pc"] as const) {
    const context = await browser.newContext({
      baseURL: site.url,
      locale: "ja-JP",
      timezoneId: "Asia/Tokyo",
      viewport: windows[device],
    });
    await picture(device, context);
    await context.close();
  }
  const lines = Object.entries(sizes).map(([name, [width, height]]) => `  "${name}": [${width}, ${height}]`);
  writeFileSync("app/(public)/manual/pictures.json", `{\n${lines.join(",\n")}\n}\n`);
} finally {
  await browser.close();
  await site.stop();
  await mailbox.stop();
  await postgres.stop();
}

async function picture(device: Device, context: BrowserContext): Promise<void> {
  rmSync(`${folder}/${device}`, { recursive: true, force: true });
  mkdirSync(`${folder}/${device}`, { recursive: true });
  const email = device === "phone" ? "hanako@example.jp" : "taro@example.jp";
  const visit = { page: await context.newPage(), email, mail: (nth: number) => mailbox.mail(email, nth) };
  let bytes = 0;
  await walk(device, visit, async ({ id, box, press }) => {
    const file = await takePicture(visit.page, box, press);
    writeFileSync(`${folder}/${device}/${id}.webp`, file);
    sizes[`${device}/${id}`] = [box.width, box.height];
    bytes += file.length;
    say(`${device}/${id}  ${box.width}×${box.height}  ${Math.ceil(file.length / 1024)} kB`);
  });
  say(`${device}: ${Math.ceil(bytes / 1024)} kB`);
}
