import type postgres from "postgres";
import { addDays, japanDate } from "@/lib/time/japan-day";

/** The date in Japan so many days from today. */
export const inDays = (days: number) => addDays(japanDate(new Date()), days);

/** An open 求人 of this 事業者 that closes in three days, inserted into the site's database; its id. */
export async function addPosting(
  sql: postgres.Sql,
  employerId: string | null,
  title: string,
): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into jobs (employer_id, title, headcount, employment_type, audience, district, duties, duties_scope,
      qualifications, contract_period, trial_period, workplace, workplace_scope, hours, breaks, holidays, overtime,
      wage_form, wage_from, insurance, smoking, car_commute, how_to_apply, state, opens_on, closes_on, search_text,
      search_bigrams, published_at, created_at, updated_at)
    values (${employerId}, ${title}, 1, 'full_time', 'everyone', '小名浜', '包装', '変更なし', '不問',
      '期間の定めなし', 'なし', 'いわき市', '変更なし', '9時', '60分', '土日', 'なし', 'monthly', 230000, '労災保険',
      '敷地内禁煙', true, '電話', 'published', ${inDays(-10)}, ${inDays(3)}, '', '{}', now(), now(), now())
    returning id`;
  if (!row) throw new Error("no posting");
  return row.id;
}
