import { connect, createDatabase } from "@/tests/support/database";
import { expect, test } from "@/tests/support/e2e";
import { ask } from "@/tests/support/plain";
import { siteSettings } from "@/tests/support/settings";
import { runStart, startSite } from "@/tests/support/site";

test("killed with -9, start or server, it leaves nothing that hinders the next start", async () => {
  test.setTimeout(240_000);
  const databaseUrl = await createDatabase("kills", "template_content");
  let site = await startSite({ databaseUrl });
  const { port } = site;
  for (const round of [1, 2]) {
    await test.step(`npm start, ${round}`, async () => {
      site.kill("SIGKILL");
      await site.ended;
      await expect.poll(() => answers(site.url), { timeout: 30_000 }).toBe(false);
      site = await startSite({ databaseUrl, port });
    });
  }
  await test.step("the server", async () => {
    site.killServer("SIGKILL");
    expect(await site.ended, "npm start ends with it and says so").toBe(1);
    site = await startSite({ databaseUrl, port });
  });
  await site.stop();
  expect(await answers(site.url)).toBe(false);
});

test("a port in use is named, with the setting that changes it", async ({ baseURL }) => {
  const { port } = new URL(String(baseURL));
  const settings = siteSettings({
    DATABASE_URL: String(process.env.TEST_DATABASE_URL),
    APP_URL: String(baseURL),
    RESEND_BASE_URL: "http://127.0.0.1:9",
  });
  const second = runStart({ ...settings, PORT: port });
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(port);
  expect(second.output()).toContain("PORT");
  expect(await answers(String(baseURL)), "the first one goes on").toBe(true);
});

test("SIGTERM cuts no request off", async () => {
  test.setTimeout(180_000);
  const databaseUrl = await createDatabase("drain", "template_content");
  const site = await startSite({ databaseUrl });
  const sql = connect(databaseUrl);
  try {
    // Searches wait for this lock, so that they are under way when the signal comes.
    const lock = await sql.reserve();
    await lock`begin`;
    await lock`lock table jobs in access exclusive mode`;
    const waiting = Array.from({ length: 5 }, (_, n) => ask(`${site.url}/jobs?q=${n}`));
    await expect
      .poll(async () => (await lock`select 1 from pg_stat_activity where wait_event_type = 'Lock'`).length)
      .toBeGreaterThan(0);
    site.kill("SIGTERM");
    await expect.poll(() => site.output()).toContain("draining");
    await lock`commit`;
    lock.release();
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await site.ended).toBe(0);
  } finally {
    await sql.end();
    site.kill("SIGKILL");
  }
});

async function answers(url: string): Promise<boolean> {
  return ask(url).then(
    () => true,
    () => false,
  );
}
