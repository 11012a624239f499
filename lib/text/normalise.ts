/**
 * The form in which text is searched: NFKC, katakana as hiragana, lower case, words separated by single spaces. ｶｲｺﾞ,
 * カイゴ and かいご become the same.
 */
export function normalise(text: string): string {
  return hiragana(text.toWellFormed().normalize("NFKC").toLowerCase())
    .replace(/[\s\p{C}]+/gu, " ")
    .trim();
}

/** Replaces katakana by hiragana. */
export function hiragana(text: string): string {
  return text.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** The words of a query, each once, `most` at most: a pasted page must not become a thousand conditions. */
export function words(query: string, most = 8): string[] {
  const found = normalise(query.slice(0, 200)).split(" ").filter(Boolean);
  return [...new Set(found)].slice(0, most);
}
