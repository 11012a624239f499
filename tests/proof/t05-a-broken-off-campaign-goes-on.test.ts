import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { minute } from "@/lib/time/units";
import { addRecipients, confirmCampaign, isDone } from "@/tests/support/campaign-rows";
import { advanceClock, until } from "@/tests/support/crowd";
import { connect } from "@/tests/support/database";
import { spelled, tally } from "@/tests/support/figures";
import type { Mailbox } from "@/tests/support/mailbox";
import type { Site } from "@/tests/support/site";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const people = sized(20_000, 600);
const planned = { server: sized(12, 2), database: sized(8, 1) };
const kills = planned.server + planned.database;
const rate = 10;
// Each fault affects so many calls. The last two pause the whole queue, until the advanced clock ends the pause.
const faults = [
  { mode: "rate-limit", times: 3, retryAfter: 2 },
  { mode: "error", times: 5 },
  { mode: "html", times: 5 },
  { mode: "broken-json", times: 5 },
  { mode: "drop", times: 5 },
  { mode: "hang", times: 3 },
  { mode: "down", times: 5 },
  { mode: "daily-quota", times: 1 },
  { mode: "unauthorized", times: 1 },
];

test(
  "A campaign that is broken off goes on, and skips nobody",
  row(
    "T5",
    "20,000 recipients, 20 kill -9 of two instances and the database; then each fault of the provider: every recipient exactly one, ≤ 2 % of calls 429",
  ),
  async ({ cluster, mailbox, startSite, atEnd, measured }) => {
    await mailbox.settings({ rate });
    await mailbox.fault({ mode: "slow", ms: 300 });
    const sql = connect(cluster.url);
    atEnd(() => sql.end());
    await addRecipients(sql, "reader", people);
    const env = { MAIL_RATE_PER_SECOND: String(rate) };
    const start = () => startSite({ databaseUrl: cluster.url, mailboxUrl: mailbox.url, env });
    const sites: (Site | undefined)[] = [await start(), await start()];

    const killed = await confirmCampaign(sql);
    let done = 0;
    const left = { ...planned };
    const attackSites = async () => {
      while (left.server > 0) {
        left.server -= 1;
        await sleep(randomInt(200, 3000));
        const n = left.server % 2;
        sites[n]?.killServer("SIGKILL");
        done += 1;
        sites[n] = undefined;
        while (!sites[n]) sites[n] = await start().catch(() => undefined);
      }
    };
    const attackDatabase = async () => {
      while (left.database > 0) {
        await sleep(randomInt(200, 3000));
        const hit = await (left.database % 2 ? cluster.crash() : cluster.killBackend()).then(
          () => true,
          () => false,
        );
        left.database -= Number(hit);
        done += Number(hit);
      }
    };
    await Promise.all([attackSites(), attackDatabase()]);
    console.log(`${done} kills, ${(await mailbox.mails()).length} mails; the rest follows`);
    await until(10 * minute, () => isDone(sql, killed));
    const first = await outcome(mailbox);

    console.log("the provider's faults, one after the other");
    await mailbox.reset();
    await mailbox.settings({ rate });
    const troubled = await confirmCampaign(sql);
    let pauses = 0;
    for (const fault of faults) {
      await mailbox.fault(fault);
      const before = (await mailbox.calls()).length;
      await until(60_000, async () => (await mailbox.calls()).length - before >= fault.times + 3);
      const [queue] = await sql`select paused_by from mail_queue`;
      if (!queue?.paused_by) continue;
      pauses += 1;
      await advanceClock(sql, "16 minutes");
    }
    await until(10 * minute, () => isDone(sql, troubled));
    const second = await outcome(mailbox);
    const states = await sql`
    select case when campaign_id = ${killed} then 'killed' else 'troubled' end || ' ' || state as state, count(*)::int
    from deliveries group by 1 order by 1`;
    const unordered = second.limited - (faults[0]?.times ?? 0);
    const share = (first.limited + unordered) / (first.calls + second.calls);
    measured(
      `${done} kills (${spelled(planned)}): ${first.reached} of ${people} reached by ${first.mails} mails; ` +
        `${spelled(tally(faults.map(({ mode }) => mode)))}: ${second.reached} of ${people} by ${second.mails} mails, ` +
        `${pauses} pauses by quota and key; all ${states.map(({ state, count }) => `${count} ${state}`).join(", ")}; 429 for ${(share * 100).toFixed(1)} % of ${first.calls + second.calls} calls (those ordered not counted)`,
    );
    expect(done).toBe(kills);
    expect(pauses).toBe(2);
    for (const sent of [first, second]) expect(sent).toMatchObject({ reached: people, mails: people });
    for (const { state } of states) expect(state).toMatch(/accepted$/);
    expect(share).toBeLessThanOrEqual(0.02);
  },
);

async function outcome(mailbox: Mailbox) {
  const mails = await mailbox.mails();
  const calls = await mailbox.calls();
  const limited = calls.filter(({ status }) => status === 429).length;
  return {
    mails: mails.length,
    reached: new Set(mails.map(({ to }) => to)).size,
    calls: calls.length,
    limited,
  };
}
