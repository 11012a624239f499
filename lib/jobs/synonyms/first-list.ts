import { also, apart, same } from "./first-words";
import type { SynonymRow } from "./meanings";

/** Until staff change the list for the first time, this one holds. Its ids follow the lines and stand in the index: raise indexVersion when they change. */
export const firstSynonyms: SynonymRow[] = [
  ...lines(same).map((line, at) => row("same", at, line.split("="), "")),
  ...lines(also).map((line, at) => row("also", at, [line.split("→")[0] ?? ""], line.split("→")[1])),
  ...lines(apart).map((line, at) => row("apart", at, [line.split("≠")[0] ?? ""], line.split("≠")[1])),
];

function lines(text: string): string[] {
  return text.split("\n").filter(Boolean);
}

function row(kind: SynonymRow["kind"], at: number, words: string[], others = ""): SynonymRow {
  const series = { same: "1", also: "2", apart: "3" }[kind];
  const id = `00000000-0000-4000-8000-${series}${String(at + 1).padStart(11, "0")}`;
  return { id, kind, words, others: others.split(",").filter(Boolean), isIndexed: true };
}
