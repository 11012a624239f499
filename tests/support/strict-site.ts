import { test as base, expect } from "@/tests/support/e2e";
import { type Site, startSite } from "@/tests/support/site";

/** A site that requires 二段階認証 of every 職員; the site of the other tests does not. */
export const test = base.extend<object, { site: Site }>({
  site: [
    async ({}, use) => {
      const site = await startSite({
        databaseUrl: String(process.env.TEST_DATABASE_URL),
        env: { STAFF_TOTP: "required" },
      });
      await use(site);
      await site.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});

export { expect };
