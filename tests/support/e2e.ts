import { randomBytes } from "node:crypto";
import { test as base, expect, type Page } from "@playwright/test";
import type postgres from "postgres";
import { connect } from "@/tests/support/database";
import { type Mailbox, mailboxAt } from "@/tests/support/mailbox";

type Fixtures = {
  /** The network of this test's visitor: rate limits of two tests never meet. */
  visitorAddress: string;
  /** Console errors that this test causes on purpose, for example /status of 404/. */
  expectedErrors: RegExp[];
  watched: undefined;
};
type WorkerFixtures = { mailbox: Mailbox; sql: postgres.Sql };

/** An address in an IPv6 /64 network that no other test uses. */
export function freshAddress(): string {
  const groups = randomBytes(7).toString("hex").match(/..../g)?.slice(0, 3).join(":");
  return `fd42:${groups}::1`;
}

/** A browser at the production build. A test fails on CSP violations, console errors and requests to other hosts. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  baseURL: async ({}, use) => use(process.env.TEST_SITE_URL),
  visitorAddress: async ({}, use) => use(freshAddress()),
  extraHTTPHeaders: async ({ visitorAddress }, use) => use({ "x-forwarded-for": visitorAddress }),
  expectedErrors: [[], { option: true }],
  mailbox: [async ({}, use) => use(mailboxAt(String(process.env.TEST_MAILBOX_URL))), { scope: "worker" }],
  sql: [
    async ({}, use) => {
      const sql = connect(String(process.env.TEST_DATABASE_URL));
      await use(sql);
      await sql.end();
    },
    { scope: "worker" },
  ],
  watched: [
    async ({ context, baseURL, expectedErrors }, use) => {
      const found: string[] = [];
      context.on("page", (page) => watch(page, new URL(String(baseURL)).host, found));
      await use(undefined);
      const unexpected = found.filter((line) => !expectedErrors.some((expected) => expected.test(line)));
      expect(unexpected, "CSP violations, console errors and requests to other hosts").toEqual([]);
    },
    { auto: true },
  ],
});

function watch(page: Page, host: string, found: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error") found.push(`console: ${message.text()} (${message.location().url})`);
  });
  // What an error that comes once in a thousand runs needs to be understood: where, from which line, and after which requests.
  const last: string[] = [];
  const note = (what: string) => last.splice(0, last.length, ...last.slice(-19), what);
  page.on("domcontentloaded", () => note("DOMContentLoaded"));
  page.on("requestfinished", (request) => note(`${request.method()} ${request.url()} finished`));
  page.on("requestfailed", (request) =>
    note(`${request.method()} ${request.url()} ${request.failure()?.errorText}`),
  );
  page.on("pageerror", (error) =>
    found.push([`error: ${error.message} (${page.url()})`, error.stack, ...last].join("\n")),
  );
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.host !== host) found.push(`foreign request: ${url}`);
  });
}

export { expect };
