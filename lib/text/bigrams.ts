/**
 * Every two neighbouring characters of a normalised text, each pair once, none across a space. Japanese is written
 * without spaces, so pairs are what an index can hold: a text with all pairs of a word is then asked by LIKE.
 */
export function bigrams(normalised: string): string[] {
  const pairs = new Set<string>();
  for (const word of normalised.split(" ")) {
    const letters = Array.from(word);
    for (let i = 1; i < letters.length; i++) pairs.add(`${letters[i - 1]}${letters[i]}`);
  }
  return [...pairs];
}
