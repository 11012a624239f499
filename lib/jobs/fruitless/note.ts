import { sql } from "drizzle-orm";
import { keyedHash } from "@/lib/crypto/tokens";
import { getDb } from "@/lib/db/client";
import { fruitlessWords } from "@/lib/db/schema/fruitless-words";
import { conditionOf, countMatches } from "@/lib/jobs/search/matching";
import type { Query } from "@/lib/jobs/search/query";
import { consume } from "@/lib/rate-limits/consume";
import { japanMonth } from "@/lib/time/japan-day";
import { fruitlessCounters } from "./limits";

/** From so many times in a month on, a word itself is kept. */
export const timesUntilKept = 5;

const longest = 20;
const mostWords = 3;

/**
 * Counts the words of a search that find nothing by themselves, once a day for each network. Until the fifth time in a
 * month only the keyed hash of a word is stored: what one person types is not kept. What looks like an address, a number of a
 * telephone or a sentence is not counted at all.
 */
export async function noteFruitless({ wanted }: Query, network: string, now: Date): Promise<void> {
  const words = wanted.filter(({ typed, token }) => !token && !typed.startsWith('"')).map(({ text }) => text);
  for (const word of words.filter(isWord).slice(0, mostWords)) {
    if (words.length > 1 && (await findsSomething(word, now))) continue;
    const allowed = await consume(fruitlessCounters(word, network), now);
    if (allowed.outcome === "allowed") await count(word, now);
  }
}

async function findsSomething(word: string, now: Date): Promise<boolean> {
  return (await countMatches(await conditionOf({ query: word, filters: {} }, now))) > 0;
}

function isWord(word: string): boolean {
  return word.length > 1 && word.length <= longest && !/@|\d{3}|:\/\//.test(word);
}

async function count(word: string, now: Date): Promise<void> {
  const month = japanMonth(now);
  const { count: times } = fruitlessWords;
  await getDb()
    .insert(fruitlessWords)
    .values({ month, wordHash: keyedHash("fruitless-word", `${month}/${word}`) })
    .onConflictDoUpdate({
      target: [fruitlessWords.month, fruitlessWords.wordHash],
      set: {
        count: sql`${times} + 1`,
        word: sql`case when ${times} + 1 >= ${timesUntilKept} then ${word} else ${fruitlessWords.word} end`,
      },
    });
}
