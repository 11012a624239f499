import { districts } from "@/lib/site";
import { normalise } from "@/lib/text/normalise";
import { synonymsOf } from "./synonyms";

/** A word of a search. `text` and `others` are normalised; `synonyms` are the others as people write them. */
export type Word = { text: string; others: string[]; synonyms: string[]; token?: string };
export type Query = { wanted: Word[]; unwanted: string[] };

// A pasted page must not become a thousand conditions.
const most = 8;
const longest = 200;

/** Words that a fact answers, not the text: the page says 「夜勤なし」 and holds the word 夜勤 all the same. */
const answered: Record<string, string> = {
  夜勤なし: "nightWork=none",
  日勤のみ: "nightWork=none",
  残業なし: "overtimeHours=0",
  定時: "overtimeHours=0",
  転勤なし: "transfers=no",
  地域限定: "transfers=no",
  学歴不問: "education=any",
  未経験可: "experience=any",
  経験不問: "experience=any",
};
/** 地区 with names of one letter, which stands in many other words (平日, 温泉). */
const shortDistricts = districts.filter((name) => name.length === 1);

const tokens = new Map(
  Object.entries({
    ...answered,
    ...Object.fromEntries(shortDistricts.map((name) => [name, `district=${name}`])),
  }).map(([word, token]) => [normalise(word), token]),
);

const quoted = /["“”「『]([^"“”」』]*)["“”」』]/g;

/**
 * What somebody has typed: words that are separated by white space, 、 or ・; "…" and 「…」 mean exactly this; -夜勤 means
 * without it. Each word is looked for together with those that mean the same.
 */
export function queryOf(typed: string): Query {
  const text = typed.slice(0, longest);
  const phrases = [...text.matchAll(quoted)].map(([, phrase]) => normalise(phrase ?? "")).filter(Boolean);
  const wanted = new Map<string, Word>(
    phrases.map((phrase) => [phrase, { text: phrase, others: [], synonyms: [] }]),
  );
  const unwanted = new Set<string>();
  for (const word of normalise(text.replace(quoted, " ")).split(" ")) {
    const without = /^-(?=[^\d-])(.+)$/.exec(word)?.[1];
    if (without) unwanted.add(without);
    else if (/[\p{L}\p{N}\p{S}\p{P}]/u.test(word) && !wanted.has(word)) wanted.set(word, wordOf(word));
  }
  return { wanted: [...wanted.values()].slice(0, most), unwanted: [...unwanted].slice(0, most) };
}

function wordOf(word: string): Word {
  const token = tokens.get(word);
  if (token) return { text: word, others: [], synonyms: [], token };
  const synonyms = synonymsOf(word);
  // ドライバ and ドライバー are one word.
  const text = word.length > 2 ? word.replace(/ー$/, "") : word;
  return { text, others: synonyms.map(normalise), synonyms };
}

/** Where a short word is part of another one, which means something else. */
const parts: Record<string, string> = {
  事務: "事務(?!所)",
  ぱーと: "(?<!で)ぱーと(?!なー)",
  れじ: "れじ(?!ゃー|ゃあ|でんす)",
  でい: "(?<!ほり)でい",
  ぱん: "ぱん(?!ふれっと|ふ)",
  ばす: "ばす(?!け|たお)",
  ほーる: "(?<!まん|ひゃく)ほーる(?!でぃんぐす)",
};

/** A regular expression of PostgreSQL for a word that LIKE would also find within others; undefined when LIKE does. */
export function patternOf(word: string): string | undefined {
  if (/^[a-z]{1,3}$/.test(word)) return `(?<![a-z])${word}(?![a-z])`;
  return Object.hasOwn(parts, word) ? parts[word] : undefined;
}
