/** What a person writes into a cell for a choice: its label, or the form's own value. */
export function chosen(cell: string, labels: Record<string, string>): string {
  const typed = cell.normalize("NFKC").trim();
  const found = Object.entries(labels).find(
    ([value, label]) => typed === label.normalize("NFKC") || typed === value,
  );
  return found?.[0] ?? typed;
}

/** The column 状態 of every file: a row is a draft unless it says 公開. */
export const stateColumn = "状態";

export function stateOf(cell: string): "draft" | "published" {
  return /^公開/.test(cell.normalize("NFKC").trim()) ? "published" : "draft";
}
