import { unmappable } from "@/lib/csv/write";
import { type Exported, exportRows } from "./export";

export type Unmappable = { letter: string; rows: number };

/** The letters that Shift_JIS does not have, each with the number of rows that contain it. */
export async function findUnmappable(exported: Exported, now: Date): Promise<Unmappable[]> {
  const counts = new Map<string, number>();
  for await (const page of exportRows(exported, now).pages) {
    for (const row of page) {
      for (const letter of unmappable(row.join("\n"))) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
  }
  return [...counts].map(([letter, rows]) => ({ letter, rows }));
}
