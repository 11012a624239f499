import { runInWorker } from "./workers";

/**
 * common      on the lists of the most used passwords
 * site-word   contains a word of this site, of the city or of the account
 * guessable   what a guessing program finds soon: keyboard rows, dates, repetitions
 */
export type Weakness = "common" | "site-word" | "guessable";

export type Strength = { outcome: "strong" } | { outcome: "weak"; weakness: Weakness } | { outcome: "busy" };

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
 * Whether a new password is strong enough. `words`: those of the account, such as its address and 識別名. The form's
 * schema checks the length.
 * Source: NIST SP 800-63B-4 3.1.1.2: no composition rules, but a blocklist of common and context-specific words.
 */
export async function checkStrength(typed: string, words: string[]): Promise<Strength> {
  const parts = words
    .flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)])
    .filter((word) => word.length > 2);
  const known = [...siteWords, ...parts].map((word) => word.toLowerCase());
  // The time of an estimate grows faster than the length, and 64 characters decide it.
  const password = [...typed.normalize("NFKC")].slice(0, 64).join("");
  const answer = await runInWorker("estimate", { password, words: known });
  if (answer.outcome === "busy") return answer;
  const { score, dictionary } = answer.result;
  if (score >= 3) return { outcome: "strong" };
  const hasKnownWord = known.some((word) => password.toLowerCase().includes(word));
  const weakness = hasKnownWord ? "site-word" : dictionary ? "common" : "guessable";
  return { outcome: "weak", weakness };
}
