import type { Db, Tx } from "@/lib/db/client";
import { auditEntries } from "@/lib/db/schema/audit";
import type { AuditAction, SubjectKind } from "./labels";

/** Who acts: a Staff, or a command on the server (`npm run staff:*`), whose id is null. */
export type Actor = { id: string | null; name: string };

type Fields = Record<string, unknown>;

export type AuditEntry = {
  action: AuditAction;
  /** `name`: a title, or a person's 識別名; never an address. */
  subject: { kind: SubjectKind; id: string; name: string };
  /** The row before and after. Only fields that differ are stored, and no bookkeeping columns. */
  before?: Fields | undefined;
  after?: Fields | undefined;
};

/** Writes one entry of 操作履歴. Call it in the transaction of the change, so that there is never one without the other. */
export async function record(db: Db | Tx, actor: Actor, entry: AuditEntry, now: Date): Promise<void> {
  await db.insert(auditEntries).values({
    at: now,
    actorId: actor.id,
    actorName: actor.name,
    action: entry.action,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    subjectName: entry.subject.name.slice(0, 200),
    ...difference(entry.before, entry.after),
  });
}

const bookkeeping = new Set([
  "id",
  "number",
  "version",
  "createdAt",
  "updatedAt",
  "hourlyPay",
  "searchHead",
  "searchMeanings",
  "searchText",
  "searchBigrams",
  "indexVersion",
  "indexedVersion",
  "filterTokens",
]);
// Left out even when a verb passes them by mistake: entries cannot be deleted, so they hold no secret and no address.
const secret = /password|hash|token|key|email|address$/i;

function difference(before?: Fields, after?: Fields) {
  const names = Object.keys({ ...before, ...after }).filter(
    (name) => !bookkeeping.has(name) && !(secret.test(name) && name !== "address"),
  );
  const changed = before && after ? names.filter((name) => !same(before[name], after[name])) : names;
  return { before: before && pick(before, changed), after: after && pick(after, changed) };
}

function pick(fields: Fields, names: string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
