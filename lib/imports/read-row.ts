import type { CsvRow } from "@/lib/csv/read";
import type { PublicationState } from "@/lib/employers/listing/labels";
import { listed } from "@/lib/text/listed";
import { chosen, flawOf, numberColumn, numberIn, oneOf, plain, stateColumn } from "./cells";
import type { Fault, FieldFault, Sheet, Stored } from "./sheet";

/** A row against the record that it names: what would be saved, or why it cannot. */
export type ReadRow<Input> = {
  line: number;
  name: string;
  stored: Stored | undefined;
  input: Input | undefined;
  /** What the form would send. */
  values: Record<string, string>;
  /** As the file says it; undefined: the state stays, or a draft begins. */
  wanted: PublicationState | undefined;
  faults: Fault[];
};

type Around<Data> = { data: Data; records: ReadonlyMap<number, Stored>; seen: Set<number>; now: Date };

/** Reads one row with the schema of the form. A column that the file lacks keeps what is stored. */
export function readRow<Input, Data>(
  sheet: Sheet<Input, Data>,
  { line, cells }: CsvRow,
  { data, records, seen, now }: Around<Data>,
): ReadRow<Input> {
  const faults: Fault[] = [];
  const column = (field: string) => sheet.labels[field] ?? "";
  const add = ({ field, message }: FieldFault) => {
    if (!faults.some((fault) => fault.column === column(field)))
      faults.push({ line, column: column(field), message });
  };
  for (const [heading, cell] of cells) {
    const flaw = flawOf(cell);
    if (flaw) faults.push({ line, column: heading, message: flaw });
  }
  const { number, flaw } = readNumber(cells.get(numberColumn) ?? "", records, seen);
  if (flaw) faults.push({ line, column: numberColumn, message: flaw });
  const stored = number === undefined ? undefined : records.get(number);
  const state = readState(cells.get(stateColumn) ?? "", sheet.states);
  const flawOfState = state.flaw ?? (flaw ? undefined : transitionFlaw(stored, state.wanted));
  if (flawOfState) faults.push({ line, column: stateColumn, message: flawOfState });

  const target = state.wanted ?? stored?.state ?? "draft";
  const wasPublic = stored !== undefined && stored.state !== "draft";
  const opens = target === "published" && stored?.state !== "published";
  const typed: Record<string, string> = {};
  for (const [field, heading] of Object.entries(sheet.labels)) {
    const cell = cells.get(heading);
    const choices = sheet.choices[field];
    if (cell === undefined) typed[field] = stored?.values[field] ?? "";
    else if (!choices) typed[field] = cell;
    else if (plain(cell) === "") typed[field] = "";
    else {
      const value = chosen(cell, choices);
      typed[field] = value ?? "";
      if (value === undefined)
        add({
          field,
          message: `「${plain(cell).slice(0, 50)}」は読めません。${oneOf(choices)}`,
        });
    }
  }
  const resolved = sheet.resolve(typed, data, stored);
  resolved.faults.forEach(add);
  const parsed = sheet.schema.safeParse(resolved.values);
  for (const { path, message } of parsed.error?.issues ?? []) add({ field: String(path[0] ?? ""), message });
  // A public record from before a field was demanded may stay as it is, or leave.
  const changes = opens || !stored || isChanged(sheet, stored, parsed.data);
  if (changes && (target !== "draft" || wasPublic)) {
    sheet.demands(resolved.values, data, opens, now).forEach(add);
  }
  return {
    line,
    name: sheet.nameOf(typed).slice(0, 100) || `${line}行目`,
    stored,
    input: parsed.data,
    values: resolved.values,
    wanted: state.wanted,
    faults,
  };
}

function isChanged<Input>(
  { labels }: Pick<Sheet<Input>, "labels">,
  { fields }: Stored,
  input: Input | undefined,
): boolean {
  const typed: Record<string, unknown> = { ...input };
  return Object.keys(labels).some((field) => typed[field] !== fields[field]);
}

function readNumber(cell: string, records: ReadonlyMap<number, Stored>, seen: Set<number>) {
  const typed = plain(cell);
  if (typed === "") return {};
  const number = numberIn(typed);
  if (number === undefined)
    return { flaw: "番号は数字で書いてください。新しく登録する行では、空にしてください" };
  if (seen.has(number)) return { number, flaw: `番号${number}の行が、ほかにもあります。1つにしてください` };
  seen.add(number);
  return records.has(number)
    ? { number }
    : { number, flaw: `番号${number}は登録されていません。新しく登録する行では、番号を空にしてください` };
}

function readState(cell: string, states: Record<string, PublicationState>) {
  const typed = plain(cell);
  if (typed === "") return { wanted: undefined };
  if (Object.hasOwn(states, typed)) return { wanted: states[typed] };
  const words = listed(Object.keys(states));
  return {
    wanted: undefined,
    flaw: `「${typed.slice(0, 50)}」は読めません。${words}のどれかを書いてください`,
  };
}

/** Why a record cannot get this state by a file; undefined when it can. */
export function transitionFlaw(
  stored: Stored | undefined,
  wanted: PublicationState | undefined,
): string | undefined {
  if (wanted === "withdrawn" && (!stored || stored.state === "draft"))
    return "「取り下げ」は、公開したことのある番号の行だけに書けます。「下書き」か「公開」を書いてください";
  if (wanted === "draft" && stored && stored.state !== "draft")
    return "公開したものは、下書きに戻せません。「公開」か「取り下げ」を書いてください";
  return undefined;
}
