import { sql } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";

const keyOf = (id: string) => sql`hashtextextended(${`import/${id}`}, 0)`;

/** Takes two advisory locks: one for all imports, so that one runs at a time, and one for this import. */
export async function lockImport(tx: Tx, id: string): Promise<boolean> {
  const [row] = await tx.execute<{ taken: boolean }>(sql`
    select pg_try_advisory_xact_lock(hashtextextended('import', 0))
      and pg_try_advisory_xact_lock(${keyOf(id)}) as taken`);
  return row?.taken ?? false;
}

/**
 * An import holds its lock until its transaction ends; PostgreSQL releases it when an instance is killed. A shared lock
 * asks without being in the way of another reader.
 */
export async function isLocked(id: string): Promise<boolean> {
  return getDb().transaction(async (tx) => {
    const [lock] = await tx.execute<{ free: boolean }>(
      sql`select pg_try_advisory_xact_lock_shared(${keyOf(id)}) as free`,
    );
    return !lock?.free;
  });
}
