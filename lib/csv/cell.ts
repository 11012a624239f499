// What a spreadsheet may take for a formula, full-width too (OWASP, CSV Injection): Excel folds the width.
const formula = /^['=+\-@\t\r＝＋－＠]/;

/** The text with an apostrophe in front where a spreadsheet would calculate it, as Excel writes it too. */
export function neutral(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** Removes the apostrophe that `neutral` adds. */
export function restored(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}
