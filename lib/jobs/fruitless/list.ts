import { and, desc, eq, isNotNull } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { fruitlessWords } from "@/lib/db/schema/fruitless-words";

const most = 200;

/** The words of a month, "2026-11", for which searches found nothing at least five times, the most frequent first. */
export async function listFruitless(month: string): Promise<{ word: string; count: number }[]> {
  const rows = await getDb()
    .select({ word: fruitlessWords.word, count: fruitlessWords.count })
    .from(fruitlessWords)
    .where(and(eq(fruitlessWords.month, month), isNotNull(fruitlessWords.word)))
    .orderBy(desc(fruitlessWords.count), fruitlessWords.word)
    .limit(most);
  return rows.map(({ word, count }) => ({ word: word ?? "", count }));
}
