/**
 * Of a form's values, what a person has written. Ids, versions, dates and the values of choices ("student") are single
 * words of ASCII in small letters: they tell a reader nothing.
 */
export function writtenTexts(values: Record<string, string>): string[] {
  const texts = Object.values(values).filter((value) => value.trim() !== "" && !/^[a-z0-9:-]+$/.test(value));
  return [...new Set(texts)];
}
