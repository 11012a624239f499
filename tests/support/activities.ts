import type postgres from "postgres";

/** An entry of 求職活動の記録, of today, in the database of the running site; its id. */
export async function addActivity(
  sql: postgres.Sql,
  applicant: string,
  { employer = "青波水産", note = "" } = {},
): Promise<string> {
  const [row] = await sql`
    insert into activities (id, applicant_id, kind, done_on, employer_name, note, created_at, updated_at)
    values (gen_random_uuid(), ${applicant}, 'called', (now() at time zone 'Asia/Tokyo')::date, ${employer}, ${note}, now(), now())
    returning id`;
  return String(row?.id);
}
