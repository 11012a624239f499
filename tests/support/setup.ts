import { spawnSync } from "node:child_process";
import { applyPatches } from "@/scripts/start/patches.mjs";
import { startPostgres } from "@/scripts/start/postgres.mjs";
import { readSecrets } from "@/scripts/start/secrets.mjs";
import { addContent } from "@/tests/support/content";
import { createDatabase, prepareServer } from "@/tests/support/database";
import { startMailbox } from "@/tests/support/mailbox";
import { startSite } from "@/tests/support/site";

// These tests do not need durability; a test that kills a database starts its own server.
const fast = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

/**
 * Once per run, by the projects that the command line names: the build, a database server with a template database, and for
 * e2e and matrices a site with the example content. Rows of proof and bench start what they need (tests/support/durable.ts), so that
 * nothing else runs beside them.
 */
export default async function setup() {
  const wanted = wantedProjects();
  applyPatches();
  if (wanted.some((project) => project !== "domain")) build();
  const stops: (() => Promise<unknown>)[] = [];
  const teardown = async () => {
    for (const stop of stops.reverse()) await stop();
  };
  try {
    const needsSite = wanted.includes("e2e") || wanted.includes("matrices");
    if (wanted.includes("domain") || needsSite) {
      const postgres = await startPostgres({ name: "pg-test", options: fast });
      stops.push(() => postgres.stop());
      await prepareServer(postgres.url);
    }
    if (needsSite) {
      const mailbox = await startMailbox();
      stops.push(() => mailbox.stop());
      await addContent(await createDatabase("template_content"));
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

/** The projects after `--project`. Playwright names none to a set-up; without the option, all of them run. */
function wantedProjects(): string[] {
  const words = process.argv.map((word, at) => {
    if (word === "--project") return process.argv[at + 1] ?? "";
    return word.startsWith("--project=") ? word.slice("--project=".length) : "";
  });
  const named = words.filter(Boolean);
  return named.length > 0 ? named : ["domain", "e2e", "matrices", "proof", "bench"];
}

/** Builds the site unless this source is built already. */
function build(): void {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, NODE_ENV: "production" as const, AUTH_SECRET: readSecrets().AUTH_SECRET };
  const result = spawnSync(process.execPath, ["scripts/build.mjs"], { env, stdio: "inherit" });
  if (result.status !== 0) throw new Error("the build failed");
}
