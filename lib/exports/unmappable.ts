import { unmappable } from "@/lib/csv/write";
import { type ExportKind, exportRows } from "./export";

export type Unmappable = { letter: string; rows: number };

/** Letters that a Shift_JIS file of this kind would lose, each with the number of rows that hold it. */
export async function findUnmappable(kind: ExportKind, now: Date): Promise<Unmappable[]> {
  const found = new Map<string, number>();
  for await (const page of exportRows(kind, now).pages) {
    for (const row of page) {
      for (const letter of unmappable(row.join("\n"))) found.set(letter, (found.get(letter) ?? 0) + 1);
    }
  }
  return [...found].map(([letter, rows]) => ({ letter, rows }));
}
