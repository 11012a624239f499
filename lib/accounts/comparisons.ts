import { sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { accountTables } from "./tables";

/**
 * How many comparisons each login of the ログイン page makes. One decides it for both kinds; but while any address has an
 * account of each, and a hash of before with a salt of its own (lib/passwords/hash.ts), that address needs two, and so
 * everybody makes two: the time must not tell who has two accounts.
 */
export async function comparisonsForEverybody(): Promise<number> {
  const { applicant, employer } = accountTables;
  const [found] = await getDb().execute<{ old: boolean }>(sql`
    select exists (
      select from ${employer} as one join ${applicant} as other on other.email = one.email
      where one.password_hash like '$2%' or other.password_hash like '$2%'
    ) as old`);
  return found?.old ? 2 : 1;
}
