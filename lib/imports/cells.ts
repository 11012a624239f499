/** The value of a choice for what a cell says: the label, or the value itself. An unknown text is returned as it is. */
export function chosen(cell: string, labels: Record<string, string>): string {
  const typed = cell.normalize("NFKC").trim();
  const choice = Object.entries(labels).find(
    ([value, label]) => typed === label.normalize("NFKC") || typed === value,
  );
  return choice?.[0] ?? typed;
}

/** The heading of a column of every file: a row is a draft unless this cell says 公開. */
export const stateColumn = "状態";

export function stateOf(cell: string): "draft" | "published" {
  return /^公開/.test(cell.normalize("NFKC").trim()) ? "published" : "draft";
}
