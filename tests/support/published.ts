import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { tagsOf } from "@/lib/page-cache/announce";
import { bigrams } from "@/lib/text/bigrams";
import { normalise } from "@/lib/text/normalise";

type Row = Record<string, string | string[] | null>;

/** Inserts a copy of an example posting into the running site, with this title and its search index; the id. */
export async function copyJob(sql: postgres.Sql, title: string, own: Row = {}): Promise<string> {
  const id = randomUUID();
  const text = normalise(title);
  const row = { id, title, state: "published", search_text: text, search_bigrams: bigrams(text), ...own };
  await sql`
    insert into jobs select (jsonb_populate_record(job, ${sql.json(row)})).* from jobs job
    where state = 'published' and closes_on > now() + interval '20 days' order by published_at limit 1`;
  return id;
}

/** Announces a change of postings to every instance, as a publishing verb does in its transaction. */
export async function announceJobs(tx: postgres.TransactionSql): Promise<void> {
  await tx`select pg_notify('published', ${tagsOf(["jobs"])})`;
}
