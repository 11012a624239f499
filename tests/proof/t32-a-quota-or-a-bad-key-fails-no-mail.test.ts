import type postgres from "postgres";
import { advanceClock, concurrently, until } from "@/tests/support/crowd";
import { openForm, press, visit } from "@/tests/support/forms";
import type { Mailbox } from "@/tests/support/mailbox";
import { network } from "@/tests/support/networks";
import type { Site } from "@/tests/support/site";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const mails = sized(300, 20);
let people = 0;

test(
  "429, a used-up quota or a bad key delay mails and fail none",
  row(
    "T32",
    "two instances: ≤ 2 % of calls 429; 0 mails failed by quota or key; health says paused and stays 200",
  ),
  async ({ databaseUrl, sql, mailbox, startSite, measured }) => {
    const start = (env = {}) => startSite({ databaseUrl, mailboxUrl: mailbox.url, env });
    // The setting allows 50 calls per second and the provider 5: the lower rate holds.
    await mailbox.settings({ rate: 5 });
    const sites = [await start(), await start()];
    const site = sites[0] as Site;
    const form = await openForm(`${site.url}/register/apply`, "email", { from: network(1) });
    const post = (count: number) =>
      concurrently(count, 4, (n) => {
        const url = `${sites[n % 2]?.url}/register/apply`;
        return press({ ...form, url }, { email: `person${++people}@example.jp` }, { from: network(people) });
      });
    const waiting = async () => (await sql`select from mails where state in ('queued', 'sending')`).length;
    const empty = (ms: number) => until(ms, async () => (await waiting()) === 0);

    console.log(`${mails} mails at a rate that the provider names`);
    await post(mails);
    await empty(300_000);
    const calls = await mailbox.calls();
    const limited = calls.filter(({ status }) => status === 429).length;

    const pauses = [];
    for (const mode of ["daily-quota", "monthly-quota", "unauthorized", "unverified"]) {
      console.log(mode);
      const { health, tried } = await pauseBy(mode, mailbox, site, () => post(10));
      await mailbox.clear();
      await advanceClock(sql, "20 minutes");
      pauses.push({ mode, health, tried, open: await empty(60_000) });
    }
    console.log("another key");
    const key = "re_the_new_key";
    await mailbox.settings({ key });
    await post(10);
    const barred = await until(30_000, async () => (await healthOf(site)) === "200 paused");
    // Every instance restarts: one with the old key would pause the queue for all.
    await Promise.all(sites.map((one) => one.stop()));
    await Promise.all(sites.map(() => start({ RESEND_API_KEY: key })));
    const restarted = await empty(60_000);

    const states = await stateCounts(sql);
    const arrived = await mailbox.mails();
    const spelledPauses = pauses.map(
      ({ mode, health, tried, open }) =>
        `${mode} ${health}, ${tried} calls, open again in ${open === undefined ? "NEVER" : `${Math.round(open / 1000)} s`}`,
    );
    measured(
      `${limited} of ${calls.length} calls 429 (provider's rate 5/s, setting 50/s, two instances); ${spelledPauses.join("; ")}; ` +
        `new key: a restart with it delivers ${restarted === undefined ? "NOT" : `in ${Math.round(restarted / 1000)} s`}; ` +
        `${arrived.length} of ${people} mails delivered, all ${states}`,
    );
    expect(limited).toBeLessThanOrEqual(calls.length * 0.02);
    for (const { mode, health, tried, open } of pauses) {
      expect(health, mode).toBe("200 paused");
      expect(tried, mode).toBeLessThanOrEqual(16);
      expect(open, mode).toBeDefined();
    }
    expect(arrived.length).toBe(people);
    expect(new Set(arrived.map((mail) => mail.to)).size).toBe(people);
    expect(states).toBe("accepted");
    expect(barred).toBeDefined();
    expect(restarted).toBeDefined();
  },
);

/** Orders a fault that pauses the queue, while people register: the health, and the number of calls. */
async function pauseBy(mode: string, mailbox: Mailbox, site: Site, post: () => Promise<unknown>) {
  const before = (await mailbox.calls()).length;
  await mailbox.fault({ mode });
  await post();
  await until(20_000, async () => (await healthOf(site)) === "200 paused");
  return { health: await healthOf(site), tried: (await mailbox.calls()).length - before };
}

async function healthOf(site: Site): Promise<string> {
  const { status, body } = await visit(`${site.url}/api/health`, { from: network(1) });
  return `${status} ${JSON.parse(body).mail}`;
}

async function stateCounts(sql: postgres.Sql): Promise<string> {
  const states = await sql`select distinct state from mails`;
  return states.map(({ state }) => state).join(", ");
}
