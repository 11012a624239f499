/** Old and new forms of a character that people type for each other, mostly in names. */
const forms: Record<string, string> = {};
for (const group of [
  "高髙",
  "崎﨑碕",
  "浜濱濵",
  "辺邊邉",
  "斎齋斉齊",
  "沢澤",
  "広廣",
  "国國",
  "桜櫻",
  "島嶋嶌",
  "富冨",
  "真眞",
  "栄榮",
  "学學",
  "会會",
  "県縣",
  "駅驛",
  "黒黑",
  "徳德",
  "恵惠",
  "瀬瀨",
  "曽曾",
  "鉄鐵",
  "蔵藏",
  "万萬",
  "与與",
  "桧檜",
  "寿壽",
  "静靜",
  "浅淺",
  "滝瀧",
  "関關",
  "条條",
  "吉𠮷",
  "円圓",
  "けゖ",
  "かゕ",
]) {
  const [today = "", ...others] = Array.from(group);
  for (const other of others) forms[other] = today;
}

const hyphens = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
const hyphen = new RegExp(`[${hyphens}]`, "g");

const katakana = Array.from({ length: 0x30f6 - 0x30a0 }, (_, n) => String.fromCharCode(0x30a1 + n));

/** By a character of a normalised text, the others that become it after NFKC and lower case. */
const unfolded = new Map<string, string>();
for (const [from, to] of [
  ...Object.entries(forms),
  ...katakana.map((letter) => [letter, hiragana(letter)] as const),
  ...Array.from(hyphens, (sign) => [sign, "-"] as const),
  ["〜", "~"] as const,
])
  unfolded.set(to, (unfolded.get(to) ?? "") + from);

/**
 * A regular expression of PostgreSQL that finds a normalised word in a text after NFKC and lower case. It is several times
 * as fast as translate() with all these characters.
 */
export function patternOfWord(word: string): string {
  const patterns = Array.from(word, (character) => {
    const plain = /[\p{L}\p{N}]/u.test(character) ? character : `\\${character}`;
    const others = unfolded.get(character);
    return others ? `[${plain}${others}]` : plain;
  });
  return patterns.join("");
}

const old = new RegExp(`[${Object.keys(forms).join("")}]`, "gu");

/**
 * The form in which text is searched: NFKC, katakana as hiragana, lower case, one form of each character, words separated
 * by single spaces. ｶｲｺﾞ, カイゴ and かいご become the same, and so do 髙 and 高, 〜 and ～, and what looks like a hyphen.
 * Format characters and variation selectors, which nobody sees, are left out; 、 and ・ separate words.
 */
export function normalise(text: string): string {
  return hiragana(text.toWellFormed().normalize("NFKC").toLowerCase())
    .replace(/\p{Cf}|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, "")
    .replace(hyphen, "-")
    .replaceAll("〜", "~")
    .replace(old, (character) => forms[character] ?? character)
    .replace(/[\s\p{C}、・]+/gu, " ")
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
