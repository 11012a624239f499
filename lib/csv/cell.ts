// What a spreadsheet may take for a formula, full-width too (OWASP, CSV Injection): Excel folds the width.
const formula = /^['=+\-@\t\r＝＋－＠]/;

/** The cell as text that no spreadsheet calculates: an apostrophe before it, as Excel itself writes one. */
export function neutral(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** What `neutral` made safe, as it was. */
export function restored(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}
