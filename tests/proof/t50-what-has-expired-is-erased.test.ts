import type postgres from "postgres";
import { newToken } from "@/lib/crypto/tokens";
import { addApplicants } from "@/tests/support/accounts";
import { advanceClock, concurrently, until } from "@/tests/support/crowd";
import { tableNames } from "@/tests/support/database";
import { openForm, press } from "@/tests/support/forms";
import { network } from "@/tests/support/networks";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const people = sized(100, 5);
const password = "right password 1";
let visitors = 0;
const visitor = () => ({ from: network(++visitors) });

test(
  "What has expired is erased",
  row(
    "T50",
    "clock + 8 d: pending ≤ 7 d, bodies ≤ 24 h after their mail's end, addresses of mails 30 d; nothing too early",
  ),
  async ({ databaseUrl, sql, mailbox, startSite, measured }) => {
    const start = () => startSite({ databaseUrl, mailboxUrl: mailbox.url });
    const site = await start();
    const accounts = await addApplicants(sql, "applicant", people, password);
    const registration = await openForm(`${site.url}/register/apply`, "email", visitor());
    const reissue = await openForm(`${site.url}/password-reissue`, "email", visitor());
    const login = await openForm(`${site.url}/login`, "password", visitor());
    const count = async (query: string) => (await sql.unsafe(`select ${query}`)).length;
    const waiting = () => count("from mails where state in ('queued', 'sending')");

    console.log("pending, refused, signed in, waiting");
    await mailbox.fault({ mode: "refuse", to: "refused" });
    await concurrently(people, 4, async (n) => {
      await press(registration, { email: `pending${n}@example.jp` }, visitor());
      await press(registration, { email: `refused${n}@example.jp` }, visitor());
      await press(reissue, { email: String(accounts[n]), kind: "applicant" }, visitor());
      if (n < 10) await press(login, { email: String(accounts[n]), password }, visitor());
    });
    await until(300_000, async () => (await waiting()) === 0);
    const bodiesOfEnded = await count("from mails where ended_at is not null and body is not null");
    await mailbox.fault({ mode: "monthly-quota" });
    await concurrently(people, 4, (n) => press(registration, { email: `waiting${n}@example.jp` }, visitor()));
    const tickets = Array.from({ length: people }, () => ({
      token_hash: newToken(),
      expires_at: new Date(),
    }));
    await sql`insert into survey_tickets ${sql(tickets)}`;
    await site.stop();

    // An instance purges expired rows when it starts.
    const after = async (time: string, wanted: () => Promise<boolean>) => {
      await advanceClock(sql, time);
      const instance = await start();
      const met = (await until(30_000, wanted)) !== undefined;
      await instance.stop();
      console.log(`${time} later: ${met ? "as promised" : "NOT AS PROMISED"}`);
      return met;
    };
    const pending = () => count("from registrations union all select from reissues");
    const addresses = () => count("from mails where to_address is not null");
    const bodies = () => count("from mails where body is not null");
    const all = await pending();
    const kinds = ["sessions", "login_tickets", "rate_limits", "survey_tickets"];
    const short = () => count(kinds.map((table) => `from ${table}`).join(" union all select "));
    const steps = [
      await after("6 days 23 hours", async () => (await pending()) === all && (await short()) === 0),
      await after("1 hour 1 minute", async () => (await pending()) === 0 && (await bodies()) === 0),
      await after("22 days", async () => (await addresses()) === all),
      // Mails that could not be sent were given up after a week, so their 30 days end a week later.
      await after("2 days", async () => (await addresses()) === people),
      await after("7 days", async () => (await addresses()) === 0),
    ];
    const traces = await holding(sql, ["pending", "refused", "waiting"]);
    const met = steps.filter(Boolean).length;
    measured(
      `${all} pending registrations and reissues, ${people} mails that could not be sent: ${bodiesOfEnded} bodies of ended mails; ` +
        `all pending at 6 d 23 h, none and no body at 7 d; addresses of mails at 29 d, none at 31 d (of those given up, 7 d later): ` +
        `${met} of ${steps.length} as promised; the people stand in ${traces.length ? traces.join(", ") : "no table"}`,
    );
    expect(met).toBe(steps.length);
    expect(all).toBe(4 * people);
    expect(bodiesOfEnded).toBe(0);
    expect(traces.length).toBe(0);
  },
);

/** The tables with a row that holds one of these words as an address. */
async function holding(sql: postgres.Sql, words: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of await tableNames(sql)) {
    const rows = await sql`select from ${sql(name)} t where t::text ~ ${`(${words.join("|")})\\d+@`} limit 1`;
    if (rows.length > 0) found.push(name);
  }
  return found;
}
