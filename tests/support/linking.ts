import type postgres from "postgres";
import { ages, sexes } from "@/lib/surveys/schema";

export const cells = sexes.flatMap((sex) => ages.map((age) => ({ sex, age })));

/** Answers as uneven as real ones, the same in every run: the place of a counter. */
export function draw(n: number): number {
  const wild = Math.abs(Math.sin(n * 12.9898) * 43758.5453) % 1;
  return Math.floor(wild * wild * cells.length);
}

export const sum = (counts: number[]) => counts.reduce((all, one) => all + one, 0);

/**
 * Every attack on the tables that tries to say who answered what: how many each of them gets right, and how many the
 * best guess without any table would (with three standard deviations).
 * @param truth place of the counter by 識別名
 */
export async function linkingAttacks(sql: postgres.Sql, counts: number[], truth: Map<string, number>) {
  // An attacker who knows the totals lays the answers out in every order the tables offer.
  const laidOut = counts.flatMap((count, place) => Array<number>(count).fill(place));
  const byFrequency = [...laidOut].sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
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
    return [laidOut, [...laidOut].reverse(), byFrequency, [...byFrequency].reverse()].map(
      (guesses) => new Map(handles.map((handle, n) => [handle, guesses[n] as number])),
    );
  });
  // The row's last writer is somebody near in xmin, but the row does not say which counter moved.
  attacks.push(new Map([...truth.keys()].map((handle) => [handle, commonest])));
  const people = truth.size;
  const share = Math.max(1 / cells.length, (counts[commonest] as number) / people);
  return {
    hits: attacks.map(
      (guesses) => [...truth].filter(([handle, place]) => guesses.get(handle) === place).length,
    ),
    most: people * share + 3 * Math.sqrt(people * share * (1 - share)),
  };
}
