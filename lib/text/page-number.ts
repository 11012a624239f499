/** "2", "3", …; undefined for anything else. The first page has no number of its own: one page, one address. */
export function laterPage(text: string): number | undefined {
  return /^([2-9]|[1-9]\d{1,5})$/.test(text) ? Number(text) : undefined;
}
