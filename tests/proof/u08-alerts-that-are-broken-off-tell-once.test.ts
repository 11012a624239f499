import { randomInt } from "node:crypto";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type postgres from "postgres";
import { day, hour, minute } from "@/lib/time/units";
import { addRecipients } from "@/tests/support/campaign-rows";
import { addContent } from "@/tests/support/content";
import { until } from "@/tests/support/crowd";
import { connect } from "@/tests/support/database";
import { addSiteJob } from "@/tests/support/factories/postings";
import { tally } from "@/tests/support/figures";
import type { Site } from "@/tests/support/site";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const people = sized(1_500, 100);
const kills = sized(20, 4);
const words = ["灯台守", "測量船", "潜水士"];

test(
  "新着のお知らせ that are broken off tell everybody, and nobody twice",
  row(
    "U8",
    "1,500 people with 3 alerts each, 20 kill -9 of two instances while they search and mail: every person exactly one mail",
  ),
  async ({ cluster, mailbox, startSite, atEnd, measured }) => {
    await mailbox.settings({ rate: 20 });
    await mailbox.fault({ mode: "slow", ms: 200 });
    await mailbox.fault({ mode: "drop", every: 10 });
    await addContent(cluster.url);
    const sql = connect(cluster.url);
    atEnd(() => sql.end());
    const ahead = await moveToMorning(sql);
    await addRecipients(sql, "reader", people);
    await addAlerts(sql);
    for (const word of words)
      await addSiteJob(sql, { title: word, publishedAt: new Date(Date.now() - hour) });
    const env = {
      MAIL_RATE_PER_SECOND: "20",
      NODE_OPTIONS: `--import ${resolve("tests/proof/support/shift-clock.mjs")}`,
      CLOCK_AHEAD_MS: String(ahead),
    };
    const start = () => startSite({ databaseUrl: cluster.url, mailboxUrl: mailbox.url, env });
    const sites: (Site | undefined)[] = [await start(), await start()];
    for (let kill = 0; kill < kills; kill += 1) {
      await sleep(randomInt(200, 3000));
      sites[kill % 2]?.killServer("SIGKILL");
      sites[kill % 2] = undefined;
      while (!sites[kill % 2]) sites[kill % 2] = await start().catch(() => undefined);
    }
    const midway = (await mailbox.mails()).length;
    await until(15 * minute, async () => {
      const [left] = await sql`
        select (select count(*) from job_alert_readers where due_at is not null or mailed_on is null)::int as due,
          (select count(*) from mails where kind = 'job-alert' and state in ('queued', 'sending'))::int as open`;
      return left?.due === 0 && left?.open === 0;
    });
    const mails = await mailbox.mails();
    const each = tally(mails.map(({ to }) => String(to)));
    const whole = mails.filter(({ text }) => words.every((word) => text.includes(word))).length;
    measured(
      `${kills} kills, ${midway} mails by the last; ${Object.keys(each).length} of ${people} told by ${mails.length} mails, ` +
        `${whole} of them with what all three alerts found`,
    );
    expect(mails).toHaveLength(people);
    expect(Object.keys(each)).toHaveLength(people);
    expect(whole).toBe(people);
  },
);

/**
 * Sets the clock of the database to 9:00 of a day in Japan, for alerts are silent at night; milliseconds by which the sites are to be
 * ahead too. The site asks for clock_timestamp(), which is looked for in this schema first.
 */
async function moveToMorning(sql: postgres.Sql): Promise<number> {
  const sinceMidnight = (Date.now() + 9 * hour) % day;
  const ahead = (9 * hour - sinceMidnight + day) % day;
  const interval = `${Math.round(ahead / 1000)} seconds`;
  const [{ name = "" } = {}] = await sql<{ name: string }[]>`select current_database() as name`;
  await sql.unsafe(`
    create schema ahead;
    create function ahead.clock_timestamp() returns timestamptz language sql volatile as
      $$ select pg_catalog.clock_timestamp() + interval '${interval}' $$;
    alter database "${name}" set search_path = ahead, public, pg_catalog`);
  return ahead;
}

async function addAlerts(sql: postgres.Sql): Promise<void> {
  await sql`
    insert into job_alert_readers (applicant_id, token) select id, 'reader' || id from applicants`;
  for (const word of words)
    await sql`
      insert into job_alerts (id, applicant_id, search, rhythm, token, wanted_since, searched_until, created_at)
      select gen_random_uuid(), id, ${`/jobs?q=${encodeURIComponent(word)}`}, 'daily', gen_random_uuid(),
        now() - interval '2 days', now() - interval '2 days', now() - interval '2 days'
      from applicants`;
}
