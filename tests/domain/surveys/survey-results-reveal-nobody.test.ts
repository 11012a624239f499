import type postgres from "postgres";
import { type SurveyPeriod, surveyResults } from "@/lib/surveys/results";
import { ages, sexes } from "@/lib/surveys/schema";
import { expect, test } from "@/tests/support/domain";

const now = new Date("2026-10-15T12:00:00+09:00");
const cells = sexes.length * ages.length;

test("the present quarter is not shown", async ({ sql }) => {
  await storeQuarter(sql, "2026Q2", spread(200, 1));
  await storeQuarter(sql, "2026Q3", spread(500, 2));
  const shown = await surveyResults(
    new Map([
      ["2026Q2", 300],
      ["2026Q3", 900],
    ]),
    now,
  );
  expect(shown.map(({ from, to }) => [from, to])).toEqual([["2026Q2", "2026Q2"]]);
});

test("a quarter with fewer than twenty answers is shown only together with the next one", async ({ sql }) => {
  await storeQuarter(sql, "2025Q4", spread(19, 3));
  await storeQuarter(sql, "2026Q1", spread(60, 4));
  await storeQuarter(sql, "2026Q2", spread(5, 5));
  const registered = new Map([
    ["2025Q4", 40],
    ["2026Q1", 90],
    ["2026Q2", 30],
  ]);
  const shown = await surveyResults(registered, now);
  expect(shown.map(({ from, to }) => [from, to])).toEqual([["2025Q4", "2026Q1"]]);
});

test("whatever was answered, each published figure is compatible with at least three values", async ({
  sql,
}) => {
  let shown = 0;
  for (let n = 0; n < 120; n++) {
    const counts = spread(20 + ((n * 7) % 60), n);
    await sql`truncate survey_quarters`;
    await storeQuarter(sql, "2026Q2", counts);
    // Staff know the exact number of registrations; up to three people did not answer.
    const registered = total(counts) + (n % 4);
    const [period] = await surveyResults(new Map([["2026Q2", registered]]), now);
    if (!period) continue;
    shown++;
    expect(fewestChoices(period, registered), `n = ${n}, ${counts}`).toBeGreaterThanOrEqual(3);
  }
  expect(shown, "so many were shown at all").toBeGreaterThan(30);
});

test("only bands are published: no table holds an exact count", async ({ sql }) => {
  await storeQuarter(sql, "2026Q2", spread(77, 9));
  const [period] = await surveyResults(new Map([["2026Q2", 100]]), now);
  expect([...(period?.sexes ?? []), ...(period?.ages ?? [])].every((band) => band % 5 === 0)).toBe(true);
  expect(Object.keys(period ?? {}).sort()).toEqual(["ages", "from", "sexes", "to"]);
});

/** The fewest values that any figure can have, over every total that tables, threshold and registrations allow. */
function fewestChoices(period: SurveyPeriod, registered: number): number {
  const tables = [period.sexes, period.ages];
  const possible = tables.map((bands) => bands.map(() => new Set<number>()));
  const lowest = Math.max(20, ...tables.map(total));
  const highest = Math.min(registered, ...tables.map((bands) => total(bands) + 4 * bands.length));
  for (let sum = lowest; sum <= highest; sum++) {
    tables.forEach((bands, table) => {
      bands.forEach((band, at) => {
        for (let more = 0; more < 5; more++) {
          // The other figures share the rest, each zero to four above its band.
          const left = sum - total(bands) - more;
          if (left >= 0 && left <= 4 * (bands.length - 1)) possible[table]?.[at]?.add(band + more);
        }
      });
    });
  }
  return Math.min(...possible.flat().map((values) => values.size));
}

/** `answers` distributed unevenly over the 21 counters, the same in every run. */
function spread(answers: number, seed: number): number[] {
  const counts = Array<number>(cells).fill(0);
  for (let n = 0; n < answers; n++) {
    const random = Math.abs(Math.sin((n + 1) * 12.9898 + seed * 78.233) * 43758.5453) % 1;
    const index = Math.floor(random ** 2 * cells);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

function total(numbers: number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

async function storeQuarter(sql: postgres.Sql, quarter: string, counts: number[]) {
  await sql`insert into survey_quarters (quarter, counts) values (${quarter}, ${counts})`;
}
