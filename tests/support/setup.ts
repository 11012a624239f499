import { spawnSync } from "node:child_process";
import type { FullConfig } from "@playwright/test";
import { migrateDatabase } from "@/scripts/db-migrate.mjs";
import { applyPatches } from "@/scripts/start/patches.mjs";
import { ensureDatabase, startPostgres, withAdmin } from "@/scripts/start/postgres.mjs";
import { readSecrets } from "@/scripts/start/secrets.mjs";
import { createDatabase } from "@/tests/support/database";
import { startMailbox } from "@/tests/support/mailbox";
import { siteSettings } from "@/tests/support/settings";
import { startSite } from "@/tests/support/site";

// These tests do not need durability; a test that kills a database starts its own server.
const fast = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

/** Once per run: a database server, a template database with every table, and for e2e a site with the example content. */
export default async function setup(config: FullConfig) {
  applyPatches();
  const postgres = await startPostgres({ name: "pg-test", options: fast });
  const stops = [() => postgres.stop()];
  const teardown = async () => {
    for (const stop of stops.reverse()) await stop();
  };
  try {
    process.env.TEST_DATABASE_ADMIN_URL = postgres.url;
    await withAdmin(postgres.url, (sql) => sql`drop database if exists template_site with (force)`);
    await migrateDatabase(await ensureDatabase(postgres.url, "template_site"));
    if (wantsSite(config)) {
      const mailbox = await startMailbox();
      stops.push(() => mailbox.stop());
      const databaseUrl = await createDatabase("template_content");
      node(["--import", "tsx", "scripts/db-seed.ts"], {
        DATABASE_URL: databaseUrl,
        RESEND_BASE_URL: mailbox.url,
      });
      node(["scripts/build.mjs"], {});
      process.env.TEST_DATABASE_URL = await createDatabase("site", "template_content");
      const site = await startSite({ databaseUrl: process.env.TEST_DATABASE_URL, mailboxUrl: mailbox.url });
      stops.push(() => site.stop());
      await mailbox.settings({
        webhookUrl: `${site.url}/api/webhooks/resend`,
        webhookSecret: readSecrets().RESEND_WEBHOOK_SECRET,
      });
      process.env.TEST_SITE_URL = site.url;
      process.env.TEST_MAILBOX_URL = mailbox.url;
    }
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}

function wantsSite(config: FullConfig): boolean {
  return (
    config.projects.some((project) => project.name === "e2e") && !process.argv.includes("--project=domain")
  );
}

function node(args: string[], env: Record<string, string>): void {
  const settings = siteSettings({
    DATABASE_URL: "",
    APP_URL: "http://localhost:3000",
    RESEND_BASE_URL: "",
    ...env,
  });
  const { PATH, HOME } = process.env;
  const result = spawnSync(process.execPath, args, {
    env: { PATH, HOME, NODE_ENV: "production", ...settings },
    stdio: "inherit",
  });
  if (result.status !== 0) throw new Error(`node ${args.join(" ")} failed`);
}
