import type postgres from "postgres";

/** What the database has of an applicant and of a 担当者, to compare before and after. */
export async function accountRows(sql: postgres.Sql, id: string, employerUserId = id) {
  return {
    employerUser: await sql`select * from employer_users where id = ${employerUserId}`,
    account: await sql`select * from applicants where id = ${id}`,
    saved: await sql`select * from saved_jobs where applicant_id = ${id}`,
    alerts: await sql`select * from job_alerts where applicant_id = ${id}`,
    activities: await sql`select * from activities where applicant_id = ${id}`,
    sessions: await sql`select id from sessions where account_id = ${id}`,
    reissues: await sql`select id, used_at from reissues where account_id = ${id}`,
    mails: await sql`select id from mails where to_address = (select email from applicants where id = ${id})`,
  };
}
