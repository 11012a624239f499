import { setTimeout as sleep } from "node:timers/promises";
import type postgres from "postgres";
import { queueDueRecipients } from "@/lib/campaigns/queue-recipients";
import { closeDb } from "@/lib/db/client";
import { minute } from "@/lib/time/units";
import { addRecipients, confirmCampaign, isDone } from "@/tests/support/campaign-rows";
import { until } from "@/tests/support/crowd";
import { quantile } from "@/tests/support/figures";
import { openForm, press } from "@/tests/support/forms";
import type { Mailbox } from "@/tests/support/mailbox";
import { network } from "@/tests/support/networks";
import { startSite } from "@/tests/support/site";
import { type Line, row, test } from "./support/bench";
import { residentMiB } from "./support/resident";

const people = 20_000;
const applicants = 10;
// The highest value of MAIL_RATE_PER_SECOND; what is reached shows how fast the site can send.
const highest = 100;

test(
  `A campaign to ${people.toLocaleString("en")} people, in calls of a hundred`,
  row("h"),
  async ({ site, databaseUrl, mailbox, sql, report }) => {
    await addRecipients(sql, "reader", people);
    await site.pausedFor(async () => {
      for (const rate of [2, 10, highest]) {
        console.log(`${rate} calls a second`);
        report(...(await send({ databaseUrl, mailbox, sql }, rate)));
      }
    });
    await sql`delete from applicants where email like 'reader%'`;
  },
);

type Sending = { databaseUrl: string; mailbox: Mailbox; sql: postgres.Sql };

async function send({ databaseUrl, mailbox, sql }: Sending, rate: number): Promise<Line[]> {
  await mailbox.reset();
  await mailbox.settings({ rate });
  // A rate that the provider named in the round before would slow the first calls.
  await sql`delete from mail_queue`;
  const env = { MAIL_RATE_PER_SECOND: String(rate) };
  const site = await startSite({ databaseUrl, mailboxUrl: mailbox.url, env });
  try {
    const form = await openForm(`${site.url}/register/apply`, "email", { from: network(1) });
    await sleep(2000);
    const idle = residentMiB(site.serverPids());
    const id = await confirmCampaign(sql);
    const begun = performance.now();
    await queueDueRecipients(new Date());
    const queued = performance.now() - begun;
    const waits: number[] = [];
    let most = idle;
    let stopped = false;
    const watch = async () => {
      while (!stopped) {
        most = Math.max(most, residentMiB(site.serverPids()));
        await sleep(200);
      }
    };
    const watching = watch();
    for (let n = 0; n < applicants && !(await isDone(sql, id)); n += 1) {
      const email = `bench-${rate}-${n}@example.jp`;
      const pressed = Date.now();
      await press(form, { email }, { from: network(rate * 100 + n) });
      waits.push(Date.parse((await mailbox.mail(email)).at) - pressed);
    }
    await until(5 * minute, () => isDone(sql, id));
    stopped = true;
    await watching;
    const calls = await mailbox.calls();
    const taken = calls.filter(({ status }) => status === 200).map(({ at }) => Date.parse(at));
    const seconds = (Math.max(...taken) - Math.min(...taken)) / 1000;
    const real = (taken.length - 1) / seconds;
    const limited = calls.filter(({ status }) => status === 429).length;
    const slowest = quantile(waits, 1);
    const at = `at ${rate} calls/s`;
    const share = real / rate;
    return [
      {
        what: `sending ${at}, of what is allowed`,
        figure: rate === highest ? `${real.toFixed(1)} calls/s` : share.toFixed(3),
        floor: rate === highest ? "" : "≥ 0.95",
        kept: rate === highest || share >= 0.95,
        detail: `${taken.length} calls in ${seconds.toFixed(1)} s, ${limited} answered 429`,
      },
      {
        what: `mails about accounts meanwhile ${at}, the slowest`,
        figure: `${(slowest / 1000).toFixed(1)} s`,
        floor: "≤ 5 s",
        kept: slowest <= 5000,
        detail: `n = ${waits.length}`,
      },
      {
        what: `queueing ${at}, one transaction`,
        figure: `${(queued / 1000).toFixed(2)} s`,
        floor: "≤ 5 s",
        kept: queued <= 5000,
        detail: `${people} rows`,
      },
      {
        what: `memory ${at}, highest over idle`,
        figure: `${(most - idle).toFixed(0)} MiB`,
        floor: "≤ 150 MiB",
        kept: most - idle <= 150,
        detail: `resident, idle ${idle.toFixed(0)} MiB`,
      },
    ];
  } finally {
    await site.stop();
    await closeDb();
    await sql`delete from campaigns`;
  }
}
