import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type postgres from "postgres";
import { hashToken, newToken } from "@/lib/crypto/tokens";
import { quarterOf } from "@/lib/surveys/quarter";
import { hour } from "@/lib/time/units";
import { concurrently } from "@/tests/support/crowd";
import { connect } from "@/tests/support/database";
import { spelled, tally } from "@/tests/support/figures";
import { openForm, press, visit } from "@/tests/support/forms";
import { cells, draw, sum } from "@/tests/support/linking";
import { network } from "@/tests/support/networks";
import type { Site } from "@/tests/support/site";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const people = sized(200, 20);
const planned = { server: sized(20, 2), "all backends": sized(20, 2), database: sized(10, 1) };
const kills = Object.values(planned).reduce((all, count) => all + count, 0);
// Every tenth person skips the アンケート.
const skips = (n: number) => n % 10 === 9;

test(
  "Every accepted answer of the アンケート counts exactly once",
  row(
    "T48",
    "200 people, every press a double click, every tenth skips, 50 kills: each of the 21 counters exact",
  ),
  async ({ cluster, startSite, atEnd, measured }) => {
    const sql = connect(cluster.url);
    atEnd(() => sql.end());
    const tickets = await issue(sql, people);
    const start = () => startSite({ databaseUrl: cluster.url });
    const sites: (Site | undefined)[] = [await start(), await start()];
    const visitor = (n: number) => ({ from: network(n), cookie: `survey=${tickets[n]}` });
    const form = await openForm(`${sites[0]?.url}/survey`, "sex", visitor(0));

    let done = 0;
    let killed = 0;
    const presses: string[] = [];
    const answerUntilDone = async (n: number) => {
      for (;;) {
        const site = sites[randomInt(2)] ?? sites[0] ?? sites[1];
        const given = cells[draw(n)] as (typeof cells)[number];
        const url = `${site?.url}/survey`;
        const outcome = await press({ ...form, url }, given, visitor(n)).then(
          ({ status, location }) => `${status} ${location}`.trim(),
          () => "broken off",
        );
        presses.push(outcome);
        if (outcome === "303 /mypage") return;
        await sleep(200);
      }
    };
    const answering = concurrently(people, 6, async (n) => {
      while (done / people > killed / kills + 0.05) await sleep(50);
      // A double click, repeated while an error page is shown.
      if (skips(n)) await visit(`${(sites[0] ?? sites[1])?.url}/mypage`, visitor(n)).catch(() => {});
      else await Promise.all([answerUntilDone(n), answerUntilDone(n)]);
      done += 1;
    });
    const attack = async (times: number, act: () => Promise<unknown>) => {
      for (let n = 0; n < times; n += 1) {
        while (killed / kills > done / people + 0.05) await sleep(50);
        await sleep(randomInt(50, 500));
        await act().catch(() => {});
        killed += 1;
        if (killed % 10 === 0) console.log(`${killed} kills, ${done} people`);
      }
    };
    const killServer = async () => {
      const n = randomInt(2);
      sites[n]?.killServer("SIGKILL");
      sites[n] = undefined;
      while (!sites[n]) sites[n] = await start().catch(() => undefined);
    };
    await Promise.all([
      answering,
      attack(planned.server, killServer),
      attack(planned["all backends"], cluster.endConnections),
      attack(planned.database, cluster.crash),
    ]);

    const wanted = cells.map(() => 0);
    for (let n = 0; n < people; n += 1) if (!skips(n)) wanted[draw(n)] = Number(wanted[draw(n)]) + 1;
    const [quarter] = await sql`select counts from survey_quarters where quarter = ${quarterOf(new Date())}`;
    const counts = (quarter?.counts ?? []) as number[];
    const exact = wanted.filter((count, index) => counts[index] === count).length;
    const unused = (await sql`select from survey_tickets`).length;
    const skipped = tickets.filter((_, n) => skips(n)).length;
    measured(
      `${people} people, ${skipped} of them skip, ${killed} kills (${spelled(planned)}), ${presses.length} presses ` +
        `(${spelled(tally(presses))}): sum of the counters ${sum(counts)} of ${people - skipped}, ${exact} of ${cells.length} ` +
        `counters exact, ${unused} tickets unused`,
    );
    expect(exact).toBe(cells.length);
    expect(sum(counts)).toBe(people - skipped);
    expect(unused).toBe(skipped);
  },
);

async function issue(sql: postgres.Sql, count: number): Promise<string[]> {
  const tickets = Array.from({ length: count }, newToken);
  const rows = tickets.map((ticket) => ({
    token_hash: hashToken(ticket),
    expires_at: new Date(Date.now() + hour),
  }));
  await sql`insert into survey_tickets ${sql(rows)}`;
  return tickets;
}
