import type postgres from "postgres";
import { closeDb } from "@/lib/db/client";
import { addContent } from "@/tests/support/content";
import { connect, createDatabase } from "@/tests/support/database";
import { test as base, expect } from "@/tests/support/durable";
import { type Mailbox, startMailbox } from "@/tests/support/mailbox";
import { siteSettings } from "@/tests/support/settings";
import { startSite } from "@/tests/support/site";
import { startBlank } from "./blank";

export type Line = {
  what: string;
  /** "0.97", "41 ms", "5.1 KiB" */
  figure: string;
  /** The least or most that is accepted, as text; "" when the figure is only reported. */
  floor: string;
  kept: boolean;
  /** The numbers behind the figure, so that its noise can be judged. */
  detail: string;
};

/** A public page of the site; `same` is the page of the blank app with the same HTML. */
export type Page = { name: string; url: string; same: string };

/** The production build with the example content, which all rows share. */
type Running = {
  url: string;
  serverPids: () => number[];
  /** Does `work` while the site is stopped, for a row that starts its own: this one's worker would send some of the mails. */
  pausedFor: <T>(work: () => Promise<T>) => Promise<T>;
};

type WorkerFixtures = {
  databaseUrl: string;
  sql: postgres.Sql;
  mailbox: Mailbox;
  site: Running;
  publicPages: { name: string; url: string }[];
  blank: Awaited<ReturnType<typeof startBlank>>;
  pages: Page[];
};

/** A row of bench/results.md. Every line is written, and then the row fails for those below their floor. */
export const test = base.extend<{ report: (...lines: Line[]) => void }, WorkerFixtures>({
  databaseUrl: [
    async ({ server: _ }, use) => {
      const databaseUrl = await createDatabase("bench");
      await addContent(databaseUrl);
      await use(databaseUrl);
    },
    { scope: "worker" },
  ],
  sql: [
    async ({ databaseUrl }, use) => {
      const sql = connect(databaseUrl);
      await use(sql);
      await sql.end();
    },
    { scope: "worker" },
  ],
  mailbox: [
    async ({}, use) => {
      const mailbox = await startMailbox();
      await use(mailbox);
      await mailbox.stop();
    },
    { scope: "worker" },
  ],
  site: [
    async ({ databaseUrl, mailbox }, use) => {
      // Some rows call verbs themselves.
      const settings = {
        DATABASE_URL: databaseUrl,
        APP_URL: "http://localhost",
        RESEND_BASE_URL: mailbox.url,
      };
      Object.assign(process.env, siteSettings(settings));
      const start = (port?: number) => startSite({ databaseUrl, mailboxUrl: mailbox.url, port });
      let site = await start();
      await use({
        url: site.url,
        serverPids: () => site.serverPids(),
        async pausedFor(work) {
          await site.stop();
          try {
            return await work();
          } finally {
            site = await start(site.port);
          }
        },
      });
      await closeDb();
      await site.stop();
    },
    { scope: "worker" },
  ],
  publicPages: [
    async ({ site: { url } }, use) => {
      const jobs = await fetch(`${url}/jobs`).then((answer) => answer.text());
      const job = /href="(\/jobs\/[0-9a-f-]{36})"/.exec(jobs)?.[1];
      if (!job) throw new Error("no posting on /jobs");
      const paths = {
        "トップ /": "/",
        "求人情報 /jobs": "/jobs",
        "求人 /jobs/[id]": job,
        "お知らせ /notices": "/notices",
        "ログイン /login": "/login",
      };
      await use(Object.entries(paths).map(([name, path]) => ({ name, url: url + path })));
    },
    { scope: "worker" },
  ],
  blank: [
    async ({ publicPages }, use) => {
      const html = await Promise.all(
        publicPages.map(({ url }) => fetch(url).then((answer) => answer.text())),
      );
      const blank = await startBlank(html);
      await use(blank);
      await blank.stop();
    },
    { scope: "worker" },
  ],
  pages: [
    async ({ publicPages, blank }, use) => {
      await use(publicPages.map((page, n) => ({ ...page, same: `${blank.url}/same/${n}` })));
    },
    { scope: "worker" },
  ],
  report: async ({}, use, { annotations }) => {
    const lines: Line[] = [];
    await use((...more) => {
      lines.push(...more);
      annotations.push(...more.map((line) => ({ type: "line", description: JSON.stringify(line) })));
    });
    expect(
      lines.filter(({ kept }) => !kept).map(({ what, figure, floor }) => `${what}: ${figure}, not ${floor}`),
    ).toEqual([]);
  },
});

/** `id`: the row's letter, for `npm run bench -- a c`. */
export const row = (id: string) => ({ tag: `@${id}` });

/** Each figure is the median of so many rounds; what is compared takes turns within a round. */
export const rounds = 5;
