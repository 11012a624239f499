import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { minute } from "@/lib/time/units";
import { connect } from "@/tests/support/database";
import type { Mailbox } from "@/tests/support/mailbox";
import type { Site } from "@/tests/support/site";
import { addRecipients, confirmCampaign, isDone } from "../campaign";
import { startCluster } from "../cluster";
import { advanceClock, until } from "../crowd";
import { spelled, tally } from "../figures";
import type { Row } from "../row";
import { sized } from "../scale";

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

export const row: Row = {
  id: "T5",
  promise: "A campaign that is broken off goes on, and skips nobody",
  floor:
    "20,000 recipients, 20 kill -9 of two instances and the database; then each fault of the provider: every recipient exactly one, ≤ 2 % of calls 429",
  async run(stage) {
    const mailbox = await stage.mailbox();
    await mailbox.settings({ rate });
    await mailbox.fault({ mode: "slow", ms: 300 });
    const cluster = await startCluster(stage, "pg-proof-campaigns", 4891);
    const sql = connect(cluster.url);
    stage.atEnd(() => sql.end());
    await addRecipients(sql, "reader", people);
    const env = { MAIL_RATE_PER_SECOND: String(rate) };
    const start = () => stage.site({ databaseUrl: cluster.url, mailboxUrl: mailbox.url, env });
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
    stage.say(`${done} kills, ${(await mailbox.mails()).length} mails; the rest follows`);
    await until(10 * minute, () => isDone(sql, killed));
    const first = await outcome(mailbox);

    stage.say("the provider's faults, one after the other");
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
    return {
      kept:
        done === kills &&
        pauses === 2 &&
        [first, second].every(({ reached, mails }) => reached === people && mails === people) &&
        states.every(({ state }) => String(state).endsWith("accepted")) &&
        share <= 0.02,
      measured:
        `${done} kills (${spelled(planned)}): ${first.reached} of ${people} reached by ${first.mails} mails; ` +
        `${spelled(tally(faults.map(({ mode }) => mode)))}: ${second.reached} of ${people} by ${second.mails} mails, ` +
        `${pauses} pauses by quota and key; all ${states.map(({ state, count }) => `${count} ${state}`).join(", ")}; 429 for ${(share * 100).toFixed(1)} % of ${first.calls + second.calls} calls (those ordered not counted)`,
    };
  },
};

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
