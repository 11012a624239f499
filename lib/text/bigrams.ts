/**
 * The bigrams of a normalised text, each once, none across a space. Japanese is written without spaces, so the search
 * indexes bigrams instead of words: they preselect rows, and LIKE matches the word.
 */
export function bigrams(normalised: string): string[] {
  const pairs = new Set<string>();
  for (const word of normalised.split(" ")) {
    const letters = Array.from(word);
    for (let i = 1; i < letters.length; i++) pairs.add(`${letters[i - 1]}${letters[i]}`);
  }
  return [...pairs];
}
