import type postgres from "postgres";
import { ages, sexes } from "@/lib/surveys/schema";

export const cells = sexes.flatMap((sex) => ages.map((age) => ({ sex, age })));

/** The answer of person `n` as an index of `cells`: uneven as real answers are, and the same in every run. */
export function draw(n: number): number {
  const random = Math.abs(Math.sin(n * 12.9898) * 43758.5453) % 1;
  return Math.floor(random * random * cells.length);
}

export const sum = (counts: number[]) => counts.reduce((all, one) => all + one, 0);

/**
 * Tries every attack that links answers to people by the order of rows in the tables.
 * @param counts the counters of the quarter
 * @param truth the index that each person answered, by 識別名
 * @returns `hits`: right guesses of each attack; `most`: what the best guess without any table reaches, plus 3 σ
 */
export async function linkingAttacks(sql: postgres.Sql, counts: number[], truth: Map<string, number>) {
  // The attacker knows the totals, and assigns the answers to people in every order that the tables offer.
  const answers = counts.flatMap((count, index) => Array<number>(count).fill(index));
  const byFrequency = [...answers].sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  const commonest = byFrequency[0] as number;
  const orders = [
    "id",
    "ctid",
    "xmin::text::bigint",
    "created_at",
    "email",
    "handle",
    "updated_at",
    "last_login_at",
  ];
  const columns = await Promise.all([
    ...orders.map((order) => sql.unsafe(`select handle from applicants order by ${order}`)),
    sql`select handle from applicants a join sessions s on s.account_id = a.id order by s.ctid`,
    sql`select handle from applicants a join sessions s on s.account_id = a.id order by s.xmin::text::bigint`,
  ]);
  const attacks = columns.flatMap((rows) => {
    const handles = rows.map((row) => String(row.handle));
    return [answers, [...answers].reverse(), byFrequency, [...byFrequency].reverse()].map(
      (guesses) => new Map(handles.map((handle, n) => [handle, guesses[n] as number])),
    );
  });
  // xmin of the quarter's row points to the last person, but the row does not say which counter was raised.
  attacks.push(new Map([...truth.keys()].map((handle) => [handle, commonest])));
  const people = truth.size;
  const share = Math.max(1 / cells.length, (counts[commonest] as number) / people);
  return {
    hits: attacks.map(
      (guesses) => [...truth].filter(([handle, index]) => guesses.get(handle) === index).length,
    ),
    most: people * share + 3 * Math.sqrt(people * share * (1 - share)),
  };
}
