import type postgres from "postgres";
import { connect, createDatabase, dropDatabase } from "@/tests/support/database";
import { test as base, expect } from "@/tests/support/durable";
import { type Mailbox, startMailbox } from "@/tests/support/mailbox";
import { type Site, type SiteOptions, startSite } from "@/tests/support/site";
import { type Cluster, startCluster } from "./cluster";

type Fixtures = {
  /** The address of a fresh database with every table and no rows. */
  databaseUrl: string;
  sql: postgres.Sql;
  /** A mailbox of the row's own. */
  mailbox: Mailbox;
  /** Starts an instance of the production build. */
  startSite: (options: SiteOptions) => Promise<Site>;
  /** An instance with the row's database and mailbox. */
  site: Site;
  /** A database server of the row's own that can be killed, with an empty database that has every table. */
  cluster: Cluster;
  /** Registers something else that must be stopped after the row, also after an error. The last one is stopped first. */
  atEnd: (stop: () => Promise<unknown>) => void;
  /**
   * What was counted, with the numbers: "100 links × 50 presses: 100 accounts, 0 answers ≥ 500". A row calls it before
   * it expects anything, so that bench/proof.md shows the numbers of a promise that was not kept, too.
   */
  measured: (sentence: string) => void;
};

/** A row of bench/proof.md: one promise of docs/security.md, attacked at full size. */
export const test = base.extend<Fixtures>({
  databaseUrl: async ({}, use, { tags: [id = ""] }) => {
    const name = `row_${id.slice(1).toLowerCase()}`;
    await use(await createDatabase(name));
    await dropDatabase(name);
  },
  sql: async ({ databaseUrl }, use) => {
    const sql = connect(databaseUrl);
    await use(sql);
    await sql.end();
  },
  mailbox: async ({}, use) => {
    const mailbox = await startMailbox();
    await use(mailbox);
    await mailbox.stop();
  },
  startSite: async ({ atEnd }, use) => {
    await use(async (options) => {
      const site = await startSite(options);
      atEnd(() => site.stop());
      return site;
    });
  },
  site: async ({ databaseUrl, mailbox, startSite }, use) => {
    await use(await startSite({ databaseUrl, mailboxUrl: mailbox.url }));
  },
  cluster: async ({}, use) => {
    const cluster = await startCluster();
    await use(cluster);
    await cluster.stop();
  },
  atEnd: async ({}, use) => {
    const stops: (() => Promise<unknown>)[] = [];
    await use((stop) => void stops.push(stop));
    for (const stop of stops.reverse()) await stop().catch(() => {});
  },
  measured: async ({}, use, { annotations }) => {
    await use((description) => void annotations.push({ type: "measured", description }));
  },
});

/** `id`: the row's number in docs/security.md; `floor`: what must be measured for the promise to count as kept. */
export function row(id: string, floor: string) {
  return { tag: `@${id}`, annotation: { type: "floor", description: floor } };
}

export { expect };
