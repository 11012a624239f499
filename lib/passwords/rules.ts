import { askWorker } from "./workers";

/**
 * common      one of the passwords everybody uses
 * site-word   built from this site's, the city's or the person's own words
 * guessable   anything else that a patient program finds soon: keyboard rows, dates, repetitions
 */
export type Weakness = "common" | "site-word" | "guessable";

const siteWords = [
  "いわき",
  "いわき市",
  "iwaki",
  "iwakishi",
  "fukushima",
  "福島",
  "就職",
  "shushoku",
  "shigoto",
];

/**
 * Why this password is refused, if it is. `words` are the person's own (address, 識別名). The length is the schema's business.
 * Source: NIST SP 800-63B-4 3.1.1.2: no composition rules, but a blocklist of common and context-specific words.
 */
export async function weakness(typed: string, words: string[]): Promise<Weakness | "busy" | undefined> {
  const parts = words
    .flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)])
    .filter((word) => word.length > 2);
  const known = [...siteWords, ...parts].map((word) => word.toLowerCase());
  // The estimate grows faster than the length; 64 characters decide it.
  const password = [...typed.normalize("NFKC")].slice(0, 64).join("");
  const answer = await askWorker("estimate", { password, words: known });
  if (answer === "busy") return answer;
  if (answer.score >= 3) return undefined;
  if (known.some((word) => password.toLowerCase().includes(word))) return "site-word";
  return answer.dictionary ? "common" : "guessable";
}
