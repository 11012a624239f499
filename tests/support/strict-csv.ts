/**
 * A strict reader of RFC 4180, apart from the site's own: CRLF between records, quotes around every cell with a comma, a
 * quote, CR or LF, quotes doubled, and one width of records. It throws at whatever another reader might misread.
 */
export function readStrictly(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at) : bare(text, at);
    record.push(cell.value);
    at = cell.end;
    if (text[at] === ",") at += 1;
    else if (text.startsWith("\r\n", at)) {
      records.push(record);
      record = [];
      at += 2;
    } else throw new Error(`neither comma nor CRLF after a cell at ${at}`);
  }
  if (record.length > 0) throw new Error("the last record does not end");
  const width = records[0]?.length;
  const uneven = records.find(({ length }) => length !== width);
  if (uneven) throw new Error(`a record of ${uneven.length} cells among records of ${width}`);
  return records;
}

function bare(text: string, begin: number) {
  const length = text.slice(begin, begin + 10_000).search(/[,\r\n"]/);
  const end = length === -1 ? text.length : begin + length;
  return { value: text.slice(begin, end), end };
}

function quoted(text: string, begin: number) {
  let value = "";
  for (let at = begin + 1; at < text.length; at += 1) {
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] !== '"') return { value, end: at + 1 };
    else {
      value += '"';
      at += 1;
    }
  }
  throw new Error("a quote that does not end");
}
