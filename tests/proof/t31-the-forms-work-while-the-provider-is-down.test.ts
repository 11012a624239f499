import { setTimeout as sleep } from "node:timers/promises";
import { minute } from "@/lib/time/units";
import { advanceClock, concurrently, until } from "@/tests/support/crowd";
import { quantile, tally } from "@/tests/support/figures";
import { openForm, press, visit } from "@/tests/support/forms";
import { network } from "@/tests/support/networks";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const forms = sized(500, 20);
// Calls per second: the provider's default, and that of the setting.
const rate = 2;

test(
  "While the provider is down the forms work, and the mail follows",
  row(
    "T31",
    "60 min outage and 30 s hangs: form p95 ≤ 1 s; a backlog of 500 gone ≤ 5 min at 2 calls/s; 0 lost, 0 double",
  ),
  async ({ databaseUrl, sql, mailbox, startSite, measured }) => {
    await mailbox.settings({ rate });
    const env = { MAIL_RATE_PER_SECOND: String(rate) };
    const site = await startSite({ databaseUrl, mailboxUrl: mailbox.url, env });
    const form = await openForm(`${site.url}/register/apply`, "email", { from: network(1) });
    const post = (n: number) => press(form, { email: `waiting${n}@example.jp` }, { from: network(n) });

    console.log("forms while every call hangs, then while the provider is away");
    await mailbox.fault({ mode: "hang" });
    const hung = await concurrently(Math.ceil(forms / 2), 2, post);
    await mailbox.clear();
    await mailbox.fault({ mode: "down" });
    const away = await concurrently(forms - hung.length, 2, (n) => post(hung.length + n));
    const p95 = quantile(
      [...hung, ...away].map(({ ms }) => ms),
      0.95,
    );
    const taken = [...hung, ...away].filter(({ location }) => location === "/register/sent").length;

    console.log("an hour passes, five minutes at a time");
    const before = (await mailbox.calls()).length;
    for (let step = 0; step < 12; step += 1) {
      await advanceClock(sql, "5 minutes");
      // The delivery worker polls every three seconds.
      await sleep(4000);
    }
    const during = (await mailbox.calls()).length - before;
    const health = await visit(`${site.url}/api/health`, { from: network(1) });

    console.log("the provider is back");
    await mailbox.clear();
    const gone = await until(
      15 * minute,
      async () => (await sql`select from mails where state <> 'accepted'`).length === 0,
    );
    const mails = Object.values(tally((await mailbox.mails()).map((mail) => mail.to)));
    const calls = await mailbox.calls();
    const limited = calls.filter(({ status }) => status === 429).length;
    measured(
      `${taken} of ${forms} forms accepted during the outage, p95 ${p95.toFixed(0)} ms; 60 min by a moved clock, ` +
        `${during} calls meanwhile, health ${health.status} ${JSON.parse(health.body).mail}; ` +
        `backlog gone in ${gone === undefined ? "MORE THAN 900" : (gone / 1000).toFixed(0)} s, ` +
        `${mails.length} delivered, ${mails.filter((count) => count > 1).length} double, ${limited} of ${calls.length} calls 429`,
    );
    expect(p95).toBeLessThanOrEqual(1000);
    expect(taken).toBe(forms);
    expect(gone).toBeLessThanOrEqual(5 * minute);
    expect(mails).toEqual(Array(forms).fill(1));
    expect(health.status).toBe(200);
    expect(health.body).toContain('"late"');
  },
);
