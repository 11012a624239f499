import { sql } from "drizzle-orm";
import { newToken } from "@/lib/crypto/tokens";
import { getDb } from "@/lib/db/client";
import { underLimits } from "@/lib/db/limits";
import { applicants } from "@/lib/db/schema/applicants";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { announce } from "@/lib/page-cache/announce";
import { hashOrThrow } from "@/lib/passwords/hash";
import { employerRow, fillId, jobRow } from "./rows";

export type Wanted = { applicants: number; jobs: number; employers: number };

const batch = 500;

/** Inserts synthetic rows until there are so many of each; those of an earlier run count. Postings belong to these employers. */
export async function fill(wanted: Wanted, now: Date): Promise<void> {
  const owners = Math.max(wanted.employers, wanted.jobs > 0 ? 1 : 0);
  await inBatches(owners, (numbers) =>
    getDb()
      .insert(employers)
      .values(numbers.map((n) => employerRow(n, now)))
      .onConflictDoNothing(),
  );
  await inBatches(wanted.jobs, (numbers) =>
    getDb()
      .insert(jobs)
      .values(numbers.map((n) => jobRow(n, owners, now)))
      .onConflictDoNothing(),
  );
  await fillApplicants(wanted.applicants, now);
  // The planner knows the new size of the tables only after an analyze. A large index takes longer than a request may.
  await underLimits("maintenance", async () => {
    await getDb().execute(sql`vacuum (analyze) ${jobs}`);
    await getDb().execute(sql`vacuum (analyze) ${employers}`);
  });
  await getDb().transaction((tx) => announce(tx, ["employers", "jobs"]));
}

/** Whether there are applicants or employers that neither this script nor the demo has inserted. */
export async function hasRealRows(): Promise<boolean> {
  const [found] = await getDb().execute<{ real: boolean }>(sql`
    select exists (select from ${applicants} where email not like '%@example.jp')
      or exists (select from ${employers} where name not like '%（見本）%') as real`);
  return found?.real ?? true;
}

/** Nobody knows the password. It is random and the same for all, because hashing one for each would take hours. */
async function fillApplicants(count: number, now: Date): Promise<void> {
  if (count === 0) return;
  const passwordHash = await hashOrThrow({ email: "", password: newToken() });
  await inBatches(count, (numbers) =>
    getDb()
      .insert(applicants)
      .values(
        numbers.map((n) => ({
          id: fillId("applicant", n),
          email: `fill${n}@example.jp`,
          passwordHash,
          passwordChangedAt: now,
          handle: `FIL${String(n).padStart(7, "0")}`,
          attribute: n % 3 === 0 ? ("student" as const) : ("general" as const),
          wantsMail: n % 10 !== 0,
          wantsMailChosenAt: now,
          termsAgreedAt: now,
          createdAt: now,
          updatedAt: now,
        })),
      )
      .onConflictDoNothing(),
  );
}

async function inBatches(count: number, insert: (numbers: number[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < count; from += batch)
    await insert(Array.from({ length: Math.min(batch, count - from) }, (_, n) => from + n));
}
