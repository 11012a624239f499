/**
 * The texts among the values of a form. Ids, versions, dates and the values of choices ("student") are left out: single
 * words of lower-case ASCII.
 */
export function writtenTexts(values: Record<string, string>): string[] {
  const texts = Object.values(values).filter((value) => value.trim() !== "" && !/^[a-z0-9:-]+$/.test(value));
  return [...new Set(texts)];
}
