import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import type { Saved, SaveRefusal } from "@/lib/db/versioned";
import { keyOf } from "./meanings";
import { readSynonyms } from "./read";
import { lockList, type StoredSynonym, synonymRows } from "./rows";
import type { SynonymInput } from "./schema";

/** alone: this word is in the list of those that are looked for alone. grouped: it stands in a group already. */
export type SynonymRefusal = { outcome: "alone" | "grouped" | "known"; word: string };
export type SaveSynonymOutcome = Saved<StoredSynonym> | SaveRefusal<StoredSynonym> | SynonymRefusal;

export async function saveSynonym(
  staff: Staff,
  { id, version, ...fields }: SynonymInput,
  now: Date,
): Promise<SaveSynonymOutcome> {
  return getDb().transaction(async (tx) => {
    await lockList(tx, now);
    const others = (await readSynonyms(tx)).filter((row) => row.id !== id);
    const words = (row: { words: string[]; others: string[] }) => [...row.words, ...row.others].map(keyOf);
    const verify = (): SynonymRefusal | undefined => {
      const own = [...fields.words, ...(fields.kind === "apart" ? [] : fields.others)];
      for (const word of own) {
        const key = keyOf(word);
        const apart = others.find(
          (row) => row.kind === "apart" && row.words.some((one) => keyOf(one) === key),
        );
        if (fields.kind === "apart" ? apart : apart?.others.length === 0)
          return { outcome: fields.kind === "apart" ? "known" : "alone", word };
        const isGrouped = others.some((row) => row.kind !== "apart" && words(row).includes(key));
        if (fields.kind === "apart" && fields.others.length === 0 && isGrouped)
          return { outcome: "grouped", word };
      }
      const same = others.find(
        (row) => row.kind === fields.kind && words(row).join() === words(fields).join(),
      );
      return same && { outcome: "known", word: fields.words.join("、") };
    };
    return synonymRows.save(
      tx,
      staff,
      { id, version },
      { fields: { ...fields, removed: false }, verify },
      now,
    );
  });
}
