import type postgres from "postgres";
import { connect, createDatabase } from "@/tests/support/database";
import { test as base } from "@/tests/support/e2e";
import { type Mailbox, startMailbox } from "@/tests/support/mailbox";
import { startSite } from "@/tests/support/site";

type Own = { url: string; sql: postgres.Sql; mailbox: Mailbox };
type Wanted = { siteName: string; siteSettings: Record<string, string> };

/**
 * A browser at a site with its own database (with the example content) and mailbox: for a test that mails every applicant,
 * or needs other settings.
 */
export const test = base.extend<object, Wanted & { own: Own }>({
  siteName: ["own", { option: true, scope: "worker" }],
  siteSettings: [{}, { option: true, scope: "worker" }],
  own: [
    async ({ siteName, siteSettings }, use) => {
      const databaseUrl = await createDatabase(siteName, "template_content");
      const mailbox = await startMailbox();
      const site = await startSite({ databaseUrl, mailboxUrl: mailbox.url, env: siteSettings });
      const sql = connect(databaseUrl);
      await use({ url: site.url, sql, mailbox });
      await sql.end();
      await site.stop();
      await mailbox.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  baseURL: async ({ own }, use) => use(own.url),
});
