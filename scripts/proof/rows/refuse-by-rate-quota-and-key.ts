import type postgres from "postgres";
import { connect } from "@/tests/support/database";
import type { Mailbox } from "@/tests/support/mailbox";
import type { Site } from "@/tests/support/site";
import { advanceClock, concurrently, until } from "../crowd";
import type { Row } from "../row";
import { sized } from "../scale";
import { address, openForm, press, visit } from "../visitor";

const mails = sized(300, 20);
let people = 0;

export const row: Row = {
  id: "T32",
  promise: "429, a used-up quota or a bad key delay mails and fail none",
  floor:
    "two instances: ≤ 2 % of calls 429; 0 mails failed by quota or key; health says paused and stays 200",
  async run(stage) {
    const databaseUrl = await stage.database();
    const mailbox = await stage.mailbox();
    const sql = connect(databaseUrl);
    stage.atEnd(() => sql.end());
    const start = (env = {}) => stage.site({ databaseUrl, mailboxUrl: mailbox.url, env });
    // The setting allows 50 calls per second and the provider 5: the lower rate holds.
    await mailbox.settings({ rate: 5 });
    const sites = [await start(), await start()];
    const site = sites[0] as Site;
    const form = await openForm(`${site.url}/register/apply`, "email", { from: address(1) });
    const post = (count: number) =>
      concurrently(count, 4, (n) => {
        const url = `${sites[n % 2]?.url}/register/apply`;
        return press({ ...form, url }, { email: `person${++people}@example.jp` }, { from: address(people) });
      });
    const waiting = async () => (await sql`select from mails where state in ('queued', 'sending')`).length;
    const empty = (ms: number) => until(ms, async () => (await waiting()) === 0);

    stage.say(`${mails} mails at a rate that the provider names`);
    await post(mails);
    await empty(300_000);
    const calls = await mailbox.calls();
    const limited = calls.filter(({ status }) => status === 429).length;

    const pauses: string[] = [];
    let good = true;
    for (const mode of ["daily-quota", "monthly-quota", "unauthorized", "unverified"]) {
      stage.say(mode);
      const { health, tried } = await pauseBy(mode, mailbox, site, () => post(10));
      await mailbox.clear();
      await advanceClock(sql, "20 minutes");
      const open = await empty(60_000);
      good &&= health === "200 paused" && open !== undefined && tried <= 16;
      pauses.push(
        `${mode} ${health}, ${tried} calls, open again in ${open === undefined ? "NEVER" : `${Math.round(open / 1000)} s`}`,
      );
    }
    stage.say("another key");
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
    const once = new Set(arrived.map((mail) => mail.to)).size === people && arrived.length === people;
    return {
      kept:
        limited <= calls.length * 0.02 &&
        good &&
        once &&
        states === "accepted" &&
        barred !== undefined &&
        restarted !== undefined,
      measured:
        `${limited} of ${calls.length} calls 429 (provider's rate 5/s, setting 50/s, two instances); ${pauses.join("; ")}; ` +
        `new key: a restart with it delivers ${restarted === undefined ? "NOT" : `in ${Math.round(restarted / 1000)} s`}; ` +
        `${arrived.length} of ${people} mails delivered, all ${states}`,
    };
  },
};

/** Orders a fault that pauses the queue, while people register: the health, and the number of calls. */
async function pauseBy(mode: string, mailbox: Mailbox, site: Site, post: () => Promise<unknown>) {
  const before = (await mailbox.calls()).length;
  await mailbox.fault({ mode });
  await post();
  await until(20_000, async () => (await healthOf(site)) === "200 paused");
  return { health: await healthOf(site), tried: (await mailbox.calls()).length - before };
}

async function healthOf(site: Site): Promise<string> {
  const { status, body } = await visit(`${site.url}/api/health`, { from: address(1) });
  return `${status} ${JSON.parse(body).mail}`;
}

async function stateCounts(sql: postgres.Sql): Promise<string> {
  const states = await sql`select distinct state from mails`;
  return states.map(({ state }) => state).join(", ");
}
