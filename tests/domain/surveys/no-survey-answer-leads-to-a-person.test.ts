import { redeemLoginTicket } from "@/lib/accounts/login-tickets";
import { registerApplicant } from "@/lib/applicants/register";
import { answerSurvey } from "@/lib/surveys/answer";
import { purgeTickets } from "@/lib/surveys/purge";
import { ensureQuarters, quarterOf } from "@/lib/surveys/quarter";
import { answerInput } from "@/lib/surveys/schema";
import { issueTicket } from "@/lib/surveys/tickets";
import { expect, test } from "@/tests/support/domain";
import { cells, draw, linkingAttacks, sum } from "@/tests/support/linking";
import { activation, hour, later, minute, network, pending, start } from "@/tests/support/people";

const times = (n: number) => Array.from({ length: n }, (_, i) => i);
const cell = (n: number) => cells[n] as (typeof cells)[number];

test("the tables link no answer to its person: no attack is better than guessing", async ({ sql }) => {
  const people = 60;
  await ensureQuarters(start);
  const truth = new Map<string, number>();
  for (const n of times(people)) {
    const now = later(start, n * minute);
    const email = `person${n}@example.jp`;
    const from = { network: network(n) };
    const made = await registerApplicant(activation(email, await pending(email, now)), now);
    if (made.outcome !== "registered") throw new Error(made.outcome);
    const [person] = await sql`select handle from applicants where email = ${email}`;
    const ticket = await issueTicket(now);
    await redeemLoginTicket(made.loginTicket, from, now);
    truth.set(person?.handle, draw(n));
    expect(await answerSurvey(ticket, cell(draw(n)), now)).toBe("counted");
  }

  const [quarter] = await sql`select * from survey_quarters where quarter = ${quarterOf(start)}`;
  const counts = quarter?.counts as number[];
  expect(sum(counts)).toBe(people);
  const { hits, most } = await linkingAttacks(sql, counts, truth);
  for (const right of hits) expect(right).toBeLessThanOrEqual(most);
  // No ticket is left of a person who has answered.
  expect(await sql`select from survey_tickets`).toHaveLength(0);
});

test("the tables of the survey hold no person, no time and no number of an answer", async ({ sql }) => {
  const columns = await sql<{ name: string }[]>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and table_name like 'survey%' order by 1`;
  expect(columns.map((column) => column.name)).toEqual([
    "survey_quarters.counts",
    "survey_quarters.quarter",
    "survey_tickets.expires_at",
    "survey_tickets.token_hash",
  ]);
  const keys = await sql`select from pg_constraint where contype = 'f'
    and (conrelid::regclass::text like 'survey%' or confrelid::regclass::text like 'survey%')`;
  expect(keys).toHaveLength(0);
  expect(await sql`select from pg_sequences where sequencename like 'survey%'`).toHaveLength(0);
});

test("all tickets of one hour expire together, so that none shows when it was issued", async ({ sql }) => {
  for (const n of [0, 1, 29, 59]) await issueTicket(later(start, n * minute + 1));
  const ends = await sql`select distinct expires_at from survey_tickets`;
  expect(ends.map((row) => row.expires_at)).toEqual([later(start, 2 * hour)]);
});

test("every accepted answer counts once, despite double clicks, lost connections and skipped surveys", async ({
  sql,
}) => {
  await ensureQuarters(start);
  const tickets = await Promise.all(times(60).map(() => issueTicket(start)));
  const expected = Array<number>(cells.length).fill(0);
  // Ends all connections of the site, not those of the test itself.
  const killBackends = () =>
    sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name <> 'observer'`;
  // After an error a person presses the button again.
  const answerUntilDone = async (
    ticket: string,
    given: (typeof cells)[number],
  ): Promise<"counted" | "used"> => {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const outcome = await answerSurvey(ticket, given, start).catch(() => undefined);
      if (outcome) return outcome;
    }
    throw new Error("the database never came back");
  };
  for (const [n, ticket] of tickets.entries()) {
    // Every tenth person skips.
    if (n % 10 === 9) continue;
    (expected[draw(n)] as number) += 1;
    const presses = times(3).map(() => answerUntilDone(ticket, cell(draw(n))));
    if (n < 20) await killBackends();
    const outcomes = await Promise.all(presses);
    expect(outcomes.filter((outcome) => outcome === "counted").length).toBeLessThanOrEqual(1);
  }
  const [row] = await sql`select counts from survey_quarters where quarter = ${quarterOf(start)}`;
  expect(row?.counts).toEqual(expected);
});

test("two hundred answers at once are all counted, each once", async ({ sql }) => {
  const tickets = await Promise.all(times(200).map(() => issueTicket(start)));
  const outcomes = await Promise.all(
    tickets.flatMap((ticket, n) => [0, 1].map(() => answerSurvey(ticket, cell(n % cells.length), start))),
  );
  expect(outcomes.filter((outcome) => outcome === "counted")).toHaveLength(200);
  const [row] = await sql`select counts from survey_quarters`;
  expect(sum(row?.counts)).toBe(200);
});

test("an expired or invented ticket counts nothing, and expired tickets are erased", async ({ sql }) => {
  const ticket = await issueTicket(start);
  expect(await answerSurvey(ticket, cell(0), later(start, 2 * hour))).toBe("used");
  expect(await answerSurvey("made up", cell(0), start)).toBe("used");
  await purgeTickets(later(start, 3 * hour));
  expect(await sql`select from survey_tickets`).toHaveLength(0);
});

test("the quarters of the fiscal year begin at midnight in Japan", async ({ sql }) => {
  expect(quarterOf(new Date("2026-03-31T23:59:59.999+09:00"))).toBe("2025Q4");
  expect(quarterOf(new Date("2026-04-01T00:00:00+09:00"))).toBe("2026Q1");
  expect(quarterOf(new Date("2026-12-31T23:59:59+09:00"))).toBe("2026Q3");
  expect(quarterOf(new Date("2027-01-01T00:00:00+09:00"))).toBe("2026Q4");
  await Promise.all(times(5).map(() => ensureQuarters(new Date("2026-11-30T12:00:00+09:00"))));
  const rows = await sql`select quarter from survey_quarters order by 1`;
  expect(rows.map((row) => row.quarter)).toEqual(["2026Q3", "2026Q4", "2027Q1", "2027Q2", "2027Q3"]);
});

test("未選択 is an answer, and a value that the form does not offer is refused", () => {
  expect(answerInput.parse({})).toEqual({ sex: "none", age: "none" });
  expect(answerInput.safeParse({ sex: "other", age: "20s" }).success).toBe(false);
});
