import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect as connectSocket } from "node:net";
import { connect, createDatabase } from "@/tests/support/database";
import { expect, test } from "@/tests/support/e2e";
import { ask } from "@/tests/support/plain";
import { siteSettings } from "@/tests/support/settings";
import { runStart, startSite } from "@/tests/support/site";

test("after `npm start` or the server is killed with -9, the next start succeeds", async () => {
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
    expect(await site.ended, "npm start ends with its server, with exit code 1").toBe(1);
    site = await startSite({ databaseUrl, port });
  });
  await site.stop();
  expect(await answers(site.url)).toBe(false);
});

test("a port that is in use is named, with the setting that changes it", async ({ baseURL }) => {
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

test("SIGTERM cuts off no request", async () => {
  test.setTimeout(180_000);
  const databaseUrl = await createDatabase("drain", "template_content");
  const site = await startSite({ databaseUrl });
  const sql = connect(databaseUrl);
  try {
    // Searches wait for this lock, so that they are under way when the signal comes.
    const lock = await sql.reserve();
    await lock`begin`;
    await lock`lock table jobs in access exclusive mode`;
    const waiting = await send(5, (n) => `${site.url}/jobs?q=${n}`);
    await expect
      .poll(async () => (await lock`select 1 from pg_stat_activity where wait_event_type = 'Lock'`).length)
      .toBeGreaterThan(0);
    // A connection without a request, as browsers open it in advance.
    const silent = connectSocket(site.port, "localhost").on("error", () => {});
    await once(silent, "connect");
    // As on a very busy machine: the kernel has accepted these connections, the site has not seen them.
    site.killServer("SIGSTOP");
    // A process stops only when it is scheduled; until then SIGTERM would come first.
    await expect.poll(() => site.serverPids().every(isStopped)).toBe(true);
    const unseen = await send(30, () => `${site.url}/terms`);
    site.kill("SIGTERM");
    await expect.poll(() => site.serverPids().every(hasSigterm)).toBe(true);
    site.killServer("SIGCONT");
    await expect.poll(() => site.output()).toContain("draining");
    await lock`commit`;
    lock.release();
    const statusesOf = async (answers: typeof unseen) =>
      (await Promise.all(answers)).map(({ status }) => status);
    // A search that has waited too long for the lock is refused, and answered.
    for (const status of await statusesOf(waiting)) expect([200, 503]).toContain(status);
    expect(await statusesOf(unseen)).toEqual(Array(30).fill(200));
    expect(await site.ended).toBe(0);
    expect(site.output(), "ended by itself, not by the time-out").toContain("drained");
  } catch (error) {
    throw new Error(`${error}\n${site.output()}`, { cause: error });
  } finally {
    site.kill("SIGKILL");
    await sql.end({ timeout: 1 });
  }
});

/** Sends these requests; resolves, once all are sent, to the promises of their answers. */
async function send(count: number, url: (n: number) => string) {
  const answers: ReturnType<typeof ask>[] = [];
  const sent = Array.from(
    { length: count },
    (_, n) => new Promise<void>((done) => answers.push(ask(url(n), { sent: done }))),
  );
  // A request that fails before it is awaited must not end the test as an unhandled rejection.
  for (const answer of answers) answer.catch(() => {});
  await Promise.all(sent);
  return answers;
}

function isStopped(pid: number): boolean {
  return / \(.*\) T /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
}

/** Whether SIGTERM is pending for this stopped process. */
function hasSigterm(pid: number): boolean {
  const pending = /^ShdPnd:\s*(\w+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return (Number.parseInt(String(pending), 16) & 0x4000) !== 0;
}

async function answers(url: string): Promise<boolean> {
  return ask(url).then(
    () => true,
    () => false,
  );
}
