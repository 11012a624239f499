import { sql } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import { synonyms } from "@/lib/db/schema/synonyms";
import { versioned } from "@/lib/db/versioned";
import { announce } from "@/lib/page-cache/announce";
import { firstSynonyms } from "./first-list";
import { nameOf } from "./labels";

export type StoredSynonym = typeof synonyms.$inferSelect;

/** The writes of the list of synonyms. Every process reads the list anew when it is announced. */
export const synonymRows = versioned<Staff, "delete", typeof synonyms>(
  synonyms,
  async (tx, staff, { action, before, after }, now) => {
    const subject = { kind: "synonym", id: after.id, name: nameOf(after) } as const;
    await record(tx, staff, { action, subject, before, after }, now);
    await announce(tx, ["synonyms"]);
  },
);

/** The first change stores the first list, which holds until then. One change at a time: groups must not contradict each other. */
export async function lockList(tx: Tx, now: Date): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('iwaki.synonyms'))`);
  if ((await tx.$count(synonyms)) > 0) return;
  const first = firstSynonyms.map(({ id, kind, words, others }) => ({ id, kind, words, others }));
  await tx
    .insert(synonyms)
    .values(first.map((row) => ({ ...row, indexedVersion: 1, createdAt: now, updatedAt: now })));
}
