import { stringify } from "csv-stringify/sync";
import Encoding from "encoding-japanese";
import { neutral } from "./cell";

export type CsvEncoding = "utf-8" | "shift_jis";
export type Cell = string | number | null;

/** A CSV file as Excel in Japan opens it: every text cell harmless, CRLF, UTF-8 with BOM or Shift_JIS. */
export function writeCsv(headings: string[], rows: Cell[][], encoding: CsvEncoding): Uint8Array<ArrayBuffer> {
  return Buffer.concat([headOf(headings, encoding), encodeRows(rows, encoding)]);
}

/** The beginning of the file: the mark by which Excel knows UTF-8, and the headings. */
export function headOf(headings: string[], encoding: CsvEncoding): Uint8Array<ArrayBuffer> {
  const head = encodeRows([headings], encoding);
  return encoding === "utf-8" ? Buffer.concat([Buffer.from("\uFEFF"), head]) : head;
}

export function encodeRows(rows: Cell[][], encoding: CsvEncoding): Uint8Array<ArrayBuffer> {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" ? neutral(cell) : cell)));
  const text = stringify(cells, { record_delimiter: "windows" });
  return encoding === "utf-8" ? new TextEncoder().encode(text) : toShiftJis(text);
}

/** Letters that Shift_JIS (CP932) cannot hold, each once; they would become ？ in the file. */
export function unmappable(text: string): string[] {
  return [...new Set(text)].filter((letter) => letter !== "?" && toShiftJis(letter)[0] === 0x3f);
}

// Two letters that look alike and one place in CP932: Windows reads that place as the second.
const twins: Record<string, string> = {
  "〜": "～",
  "−": "－",
  "‖": "∥",
  "—": "―",
  "¢": "￠",
  "£": "￡",
  "¬": "￢",
};

function toShiftJis(text: string): Uint8Array<ArrayBuffer> {
  const written = text.replace(/[〜−‖—¢£¬]/g, (letter) => twins[letter] ?? letter);
  return new Uint8Array(Encoding.convert(Encoding.stringToCode(written), { to: "SJIS", from: "UNICODE" }));
}
