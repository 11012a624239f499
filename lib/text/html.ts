const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Any text as text inside HTML that is not made by React. */
export function htmlText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? "");
}
