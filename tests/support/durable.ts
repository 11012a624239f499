import { test as base, expect } from "@playwright/test";
import { startPostgres } from "@/scripts/start/postgres.mjs";
import { prepareServer } from "./database";

/**
 * What rows of proof and bench stand on: a database server of the worker's own, with fsync as in production, because after
 * a kill committed rows must be on the disk, and a commit takes as long as it does there.
 */
export const test = base.extend<object, { server: undefined }>({
  server: [
    async ({}, use) => {
      const postgres = await startPostgres({ name: "pg-durable", options: ["max_connections=200"] });
      await prepareServer(postgres.url);
      await use(undefined);
      await postgres.stop();
    },
    { scope: "worker", auto: true },
  ],
});

export { expect };
