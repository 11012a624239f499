import { stringify } from "csv-stringify/sync";
import Encoding from "encoding-japanese";
import { neutral } from "./cell";

export type CsvEncoding = "utf-8" | "shift_jis";
export type Cell = string | number | null;

/** A CSV file for Excel in Japan: without formulas, CRLF, UTF-8 with BOM or Shift_JIS. */
export function writeCsv(headings: string[], rows: Cell[][], encoding: CsvEncoding): Uint8Array<ArrayBuffer> {
  return Buffer.concat([headOf(headings, encoding), encodeRows(rows, encoding)]);
}

/** The beginning of the file: the BOM, by which Excel recognises UTF-8, and the headings. */
export function headOf(headings: string[], encoding: CsvEncoding): Uint8Array<ArrayBuffer> {
  const head = encodeRows([headings], encoding);
  return encoding === "utf-8" ? Buffer.concat([Buffer.from("\uFEFF"), head]) : head;
}

export function encodeRows(rows: Cell[][], encoding: CsvEncoding): Uint8Array<ArrayBuffer> {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" ? neutral(cell) : cell)));
  // The library quotes only the line break that ends its records. RFC 4180 quotes CR and LF wherever they stand.
  const text = stringify(cells, { record_delimiter: "windows", quoted_match: /[\r\n]/ });
  return encoding === "utf-8" ? new TextEncoder().encode(text) : toShiftJis(text);
}

/** The characters that Shift_JIS (CP932) lacks, each once: they become ? in the file. */
export function unmappable(text: string): string[] {
  return [...new Set(text)].filter((character) => character !== "?" && toShiftJis(character)[0] === 0x3f);
}

// Two characters that share one code in CP932: Windows decodes it as the second.
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
  const written = text.replace(/[〜−‖—¢£¬]/g, (character) => twins[character] ?? character);
  return new Uint8Array(Encoding.convert(Encoding.stringToCode(written), { to: "SJIS", from: "UNICODE" }));
}
