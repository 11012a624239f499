import { test as base, expect } from "@playwright/test";
import type postgres from "postgres";
import { freePort } from "@/scripts/start/port.mjs";
import { connect, createDatabase, dropDatabase, emptyTables } from "@/tests/support/database";
import { type Mailbox, startMailbox } from "@/tests/support/mailbox";
import { siteSettings } from "@/tests/support/settings";

type WorkerFixtures = { database: string; sql: postgres.Sql; mailbox: Mailbox };

/**
 * A test without a browser, on a database of the Playwright worker's own, whose tables are emptied before each test.
 * The settings are in process.env before any verb runs, because `env()` reads them once, at its first use.
 */
export const test = base.extend<{ emptied: undefined }, WorkerFixtures>({
  database: [
    async ({}, use, worker) => {
      const name = `domain_${worker.workerIndex}`;
      const DATABASE_URL = await createDatabase(name);
      // The address is set before the mailbox runs: the first test may need no mailbox, and settings are read once.
      const RESEND_BASE_URL = `http://127.0.0.1:${await freePort()}`;
      const settings = siteSettings({ DATABASE_URL, APP_URL: "http://localhost:3000", RESEND_BASE_URL });
      Object.assign(process.env, settings, { NODE_ENV: "test", LOG_LEVEL: "silent" });
      await use(DATABASE_URL);
      const { closeDb } = await import("@/lib/db/client");
      await closeDb();
      await dropDatabase(name);
    },
    { scope: "worker", auto: true },
  ],
  sql: [
    async ({ database }, use) => {
      const sql = connect(database);
      await use(sql);
      await sql.end();
    },
    { scope: "worker" },
  ],
  mailbox: [
    async ({ database: _ }, use) => {
      const mailbox = await startMailbox(Number(new URL(String(process.env.RESEND_BASE_URL)).port));
      await use(mailbox);
      await mailbox.stop();
    },
    { scope: "worker" },
  ],
  emptied: [
    async ({ sql }, use) => {
      await emptyTables(sql);
      await use(undefined);
    },
    { auto: true },
  ],
});

export { expect };
