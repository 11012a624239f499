/** A LIKE pattern that finds `text` anywhere, with its own % _ and \ taken literally. */
export function contains(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
