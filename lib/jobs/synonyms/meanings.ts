import { normalise } from "@/lib/text/normalise";

/**
 * same: who types one of `words` looks for all. also: who types one of `words` also looks for `others`, not the other way
 * round. apart: the word is not found inside `others`; without any, it is looked for alone.
 */
export type SynonymRow = {
  id: string;
  kind: "same" | "also" | "apart";
  words: string[];
  others: string[];
  /** Whether every posting that holds one of the words has the token of this row. */
  isIndexed: boolean;
};

/** What a word means: one token in the index of every posting that holds one of `words`, which are normalised. */
export type Meaning = { token: string; words: string[]; isIndexed: boolean };

/** A word is shown with these at most. */
const mostNames = 4;

/** The list of synonyms, prepared for searching and for indexing. */
export class Synonyms {
  private readonly containers = new Map<string, string[]>();
  private readonly meanings: { row: SynonymRow; meaning: Meaning }[];
  private readonly byWord = new Map<string, { row: SynonymRow; meaning: Meaning }[]>();

  constructor(rows: readonly SynonymRow[]) {
    const apart = rows.filter(({ kind }) => kind === "apart");
    for (const { words, others } of apart)
      for (const word of words) this.containers.set(keyOf(word), others.map(normalise));
    const unsettled = new Set(apart.filter((row) => !row.isIndexed).flatMap(({ words }) => words.map(keyOf)));
    this.meanings = rows.map((row) => {
      const words = [...new Set([...row.words, ...(row.kind === "apart" ? [] : row.others)].map(keyOf))];
      const isIndexed = row.isIndexed && !words.some((word) => unsettled.has(word));
      return { row, meaning: { token: `=${row.id}`, words, isIndexed } };
    });
    for (const one of this.meanings)
      for (const word of one.row.words.map(keyOf))
        this.byWord.set(word, [...(this.byWord.get(word) ?? []), one]);
  }

  /** What a typed word means, with all that its meanings lead to; none for a word that stands in no row. */
  meaningsOf(word: string): Meaning[] {
    const own = this.byWord.get(keyOf(word)) ?? [];
    const groups = own.filter(({ row }) => row.kind !== "apart");
    const led = groups.filter(({ row }) => row.kind === "also").flatMap(({ row }) => row.others.map(keyOf));
    const further = led.flatMap((other) =>
      (this.byWord.get(other) ?? []).filter(({ row }) => row.kind === "same"),
    );
    const all = groups.length > 0 ? [...groups, ...further] : own;
    return [...new Set(all)].map(({ meaning }) => meaning);
  }

  /** The other words, as people write them, that a typed word also looks for. */
  namesOf(word: string): string[] {
    const key = keyOf(word);
    const rows = (this.byWord.get(key) ?? []).filter(({ row }) => row.kind !== "apart");
    const names = rows.flatMap(({ row }) => [...(row.kind === "same" ? row.words : []), ...row.others]);
    return [...new Set(names)].filter((name) => keyOf(name) !== key).slice(0, mostNames);
  }

  /** The tokens of a normalised text. */
  tokensOf(text: string): string[] {
    return this.meanings
      .filter(({ meaning }) => meaning.words.some((word) => this.isIn(text, word)))
      .map(({ meaning }) => meaning.token);
  }

  /** Words in which this one means something else. */
  containersOf(word: string): string[] {
    return this.containers.get(word) ?? [];
  }

  private isIn(text: string, word: string): boolean {
    if (!text.includes(word)) return false;
    if (isShortLatin(word)) return new RegExp(wholeWord(word)).test(text);
    const containers = this.containersOf(word);
    return (
      containers.length === 0 ||
      containers.reduce((left, one) => left.replaceAll(one, " "), text).includes(word)
    );
  }
}

/** ドライバ and ドライバー are one word. */
export function keyOf(word: string): string {
  const key = normalise(word);
  return key.length > 2 ? key.replace(/ー$/, "") : key;
}

/** SE is no part of USE. */
export function isShortLatin(word: string): boolean {
  return /^[a-z]{1,3}$/.test(word);
}

/** For JavaScript and PostgreSQL alike. */
export function wholeWord(word: string): string {
  return `(?<![a-z])${word}(?![a-z])`;
}
