import { keyOf, type Meaning, type Synonyms } from "@/lib/jobs/synonyms/meanings";
import { districts } from "@/lib/site";
import { normalise } from "@/lib/text/normalise";

/**
 * A word of a search, normalised. `meanings`: what is looked for in its place; none: the word itself. `synonyms`: the other
 * words that this finds, as people write them. `token`: a fact that the word asks for.
 */
export type Word = { typed: string; text: string; meanings: Meaning[]; synonyms: string[]; token?: string };
export type Query = { wanted: Word[]; unwanted: string[] };

// A pasted page must not become a thousand conditions.
const most = 8;
const longest = 200;

/** Words that a fact answers, not the text: the page says 「夜勤なし」 and holds the word 夜勤 all the same. */
const answered: Record<string, string> = {
  夜勤なし: "with=no-nights",
  日勤のみ: "with=no-nights",
  にっきん: "with=no-nights",
  やきんなし: "with=no-nights",
  残業なし: "with=no-overtime",
  ざんぎょうなし: "with=no-overtime",
  定時: "with=no-overtime",
  転勤なし: "with=no-transfers",
  てんきんなし: "with=no-transfers",
  地域限定: "with=no-transfers",
  車なし可: "with=no-car",
  免許なし: "with=no-car",
  バス通勤: "with=no-car",
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
export function queryOf(typed: string, synonyms: Synonyms): Query {
  const text = typed.slice(0, longest);
  const phrases = [...text.matchAll(quoted)].flatMap(([, phrase = ""]) => {
    const exact = normalise(phrase);
    return exact ? [{ typed: `"${phrase}"`, text: exact, meanings: [], synonyms: [] }] : [];
  });
  const wanted = new Map<string, Word>(phrases.map((phrase) => [phrase.text, phrase]));
  const unwanted = new Set<string>();
  for (const written of text.replace(quoted, " ").split(/[\s、・]+/))
    for (const word of normalise(written).split(" ")) {
      const without = /^-(?=[^\d-])(.+)$/.exec(word)?.[1];
      if (without) unwanted.add(without);
      else if (/[\p{L}\p{N}\p{S}\p{P}]/u.test(word) && !wanted.has(word))
        wanted.set(word, wordOf(word, written, synonyms));
    }
  return { wanted: [...wanted.values()].slice(0, most), unwanted: [...unwanted].slice(0, most) };
}

function wordOf(word: string, typed: string, synonyms: Synonyms): Word {
  const token = tokens.get(word);
  const text = keyOf(word);
  if (token) return { typed, text, meanings: [], synonyms: [], token };
  return { typed, text, meanings: synonyms.meaningsOf(word), synonyms: synonyms.namesOf(word) };
}
