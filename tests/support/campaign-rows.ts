import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { recipientMark } from "@/lib/campaigns/recipient-mark";

/** About as long as a notice of the city. */
const text = `${"説明会を開きます。どなたでも参加できます。申し込みは不要です。\n".repeat(60)}\nhttp://localhost/unsubscribe/${recipientMark}\n`;

/** Inserts applicants `name0@example.jp`, … who want the city's mails. They never log in, so no password is hashed. */
export async function addRecipients(sql: postgres.Sql, name: string, count: number): Promise<void> {
  const letter = name.charAt(0).toUpperCase();
  await sql`
    insert into applicants (email, password_hash, password_changed_at, handle, attribute, wants_mail,
      wants_mail_chosen_at, terms_agreed_at, created_at, updated_at)
    select ${name} || n || '@example.jp', 'nobody logs in', now(), ${`CM${letter}`} || lpad(n::text, 7, '0'),
      case n % 4 when 0 then 'student' else 'general' end, true, now(), now(), now(), now()
    from generate_series(0, ${count - 1}::int) n`;
  // What autovacuum does in production.
  await sql`analyze applicants`;
}

/** Inserts a campaign to everyone that an admin has confirmed, due now; its id. */
export async function confirmCampaign(sql: postgres.Sql): Promise<string> {
  const id = randomUUID();
  const admin = randomUUID();
  await sql`
    insert into staff (id, email, name, role, password_hash, password_changed_at, must_change_password, created_at, updated_at)
    values (${admin}, ${`${admin}@city.example.jp`}, '職員', 'admin', 'nobody logs in', now(), false, now(), now())`;
  await sql`
    insert into campaigns (id, subject, body, audience, state, written_by, confirmed_by, sends_at, frozen_subject,
      frozen_text, frozen_html, created_at, updated_at)
    values (${id}, '説明会', '説明会', 'everyone', 'scheduled', ${admin}, ${admin}, now(), '説明会', ${text},
      ${`<p>${text}</p>`}, now(), now())`;
  return id;
}

/** Whether the outcome for every recipient is recorded. */
export async function isDone(sql: postgres.Sql, id: string): Promise<boolean> {
  const [campaign] = await sql`select state from campaigns where id = ${id}`;
  return campaign?.state === "done";
}
