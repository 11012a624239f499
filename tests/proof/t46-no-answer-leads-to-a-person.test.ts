import { quarterOf } from "@/lib/surveys/quarter";
import { concurrently } from "@/tests/support/crowd";
import { cells, draw, linkingAttacks, sum } from "@/tests/support/linking";
import { answerSurvey, register } from "./support/people";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const people = sized(300, 12);

test(
  "No answer of the アンケート can be led back to a person",
  row("T46", "300 people; each attack on tables, keys, order and times ≤ the best blind guess + 3 σ"),
  async ({ sql, mailbox, site, measured }) => {
    const all = await register(
      site.url,
      mailbox,
      people,
      (n) => n % 50 === 0 && console.log(`person ${n + 1}`),
    );
    // People answer in the order of registration, which helps the attacker most.
    const answers = await concurrently(people, 1, (n) => {
      const person = all[n];
      const given = cells[draw(n)];
      if (!person || !given) throw new Error("nobody");
      return answerSurvey(site.url, person, given);
    });
    const counted = answers.filter(({ location }) => location === "/mypage").length;
    const [quarter] = await sql`select counts from survey_quarters where quarter = ${quarterOf(new Date())}`;
    const counts = quarter?.counts as number[];
    const handles = await sql<{ email: string; handle: string }[]>`select email, handle from applicants`;
    const truth = new Map(
      handles.map(({ email, handle }) => [handle, draw(Number(/\d+/.exec(email)?.[0]))] as const),
    );
    const { hits, most } = await linkingAttacks(sql, counts, truth);

    const columns = await sql`
    select from information_schema.columns where table_schema = 'public' and table_name like 'survey%'
    and column_name not in ('quarter', 'counts', 'token_hash', 'expires_at')`;
    const keys = await sql`select from pg_constraint where contype = 'f'
    and (conrelid::regclass::text like 'survey%' or confrelid::regclass::text like 'survey%')`;
    const sequences = await sql`select from pg_sequences where sequencename like 'survey%'`;
    const tickets = await sql`select from survey_tickets`;
    const traces = columns.length + keys.length + sequences.length + tickets.length;
    // No cookie of a signed-in person names the survey.
    const sealed = all.filter(({ visitor }) =>
      /sex|age|answer/i.test(visitor.cookie.replace(/=[^;]*/g, "")),
    ).length;
    measured(
      `${people} people: the best of ${hits.length} attacks names ${Math.max(...hits)} answers rightly, allowed ${most.toFixed(0)}; ` +
        `${traces} columns, keys, sequences or tickets that could tell; sum of the counters ${sum(counts)}`,
    );
    expect(counted).toBe(people);
    expect(sum(counts)).toBe(people);
    expect(Math.max(...hits)).toBeLessThanOrEqual(most);
    expect(traces + sealed).toBe(0);
  },
);
