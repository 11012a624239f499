import { and, isNull, lt, or } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { fruitlessWords } from "@/lib/db/schema/fruitless-words";
import { addMonths, japanMonth } from "@/lib/time/japan-day";

/** Months that staff can read, this one included. */
export const monthsKept = 13;

/** Hashes go with their month; words and their numbers after a year. */
export async function purgeFruitlessWords(now: Date): Promise<void> {
  const { month, word } = fruitlessWords;
  const current = japanMonth(now);
  await getDb()
    .delete(fruitlessWords)
    .where(or(and(isNull(word), lt(month, current)), lt(month, addMonths(current, 1 - monthsKept))));
}
