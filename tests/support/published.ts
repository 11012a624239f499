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

/** Inserts so many copies of open example postings, each with a number behind its title and its example's search index. */
export async function copyJobs(sql: postgres.Sql, count: number): Promise<void> {
  await sql`
    insert into jobs
    select (jsonb_populate_record(null::jobs,
      to_jsonb(job) || jsonb_build_object('id', gen_random_uuid(), 'title', job.title || ' ' || n))).*
    from generate_series(1, ${count}::int) n
    join lateral (select * from jobs where state = 'published' and closes_on > now() + interval '2 days'
      order by published_at offset n % 10 limit 1) job on true`;
}

/** Announces a change of postings to every instance, as a publishing verb does in its transaction. */
export async function announceJobs(tx: postgres.TransactionSql): Promise<void> {
  await tx`select pg_notify('published', ${tagsOf(["jobs"])})`;
}
