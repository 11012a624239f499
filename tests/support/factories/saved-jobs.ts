import type postgres from "postgres";

/** Puts a 求人 into the 検討リスト of an applicant in the database of the running site; `ago`: minutes. */
export async function addSiteSavedJob(
  sql: postgres.Sql,
  applicantId: string,
  jobId: string,
  { note = "", ago = 0 }: { note?: string; ago?: number } = {},
): Promise<void> {
  await sql`
    insert into saved_jobs (applicant_id, job_id, note, said, saved_at)
    select ${applicantId}, id, ${note}, jsonb_build_object(
      'wageForm', wage_form, 'wageFrom', wage_from, 'wageTo', wage_to, 'wageNotes', wage_notes,
      'fixedOvertimePay', fixed_overtime_pay, 'fixedOvertimeHours', fixed_overtime_hours,
      'fixedOvertimeBase', fixed_overtime_base, 'workplace', workplace, 'moreWorkplaces', more_workplaces,
      'hours', hours, 'closesOn', closes_on), now() - make_interval(mins => ${ago})
    from jobs where id = ${jobId}`;
}
